using System.Globalization;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>Whole units in the column, a decimal number in the graph; both databases add and compare the units exactly.</summary>
internal static class FixedPoint
{
    public static ColumnBinding Bind(Accessor value, int digits)
    {
        var units = 1m;
        for (var i = 0; i < digits; i++)
        {
            units *= 10;
        }

        return new ColumnBinding(value)
        {
            Show = stored => Convert.ToDecimal(stored, CultureInfo.InvariantCulture) / units,
            Parse = given => ToUnits((decimal)given, units, digits),
        };
    }

    private static long ToUnits(decimal given, decimal units, int digits)
    {
        if (Math.Abs(given) > long.MaxValue / units)
        {
            throw new GraphQLException($"The value {given.ToString(CultureInfo.InvariantCulture)} is too large.", "VALUE_OUT_OF_RANGE");
        }

        var scaled = given * units;
        return decimal.IsInteger(scaled)
            ? (long)scaled
            : throw new GraphQLException(
                $"The value {given.ToString(CultureInfo.InvariantCulture)} has more than {digits} decimals.", "TOO_MANY_DECIMALS");
    }
}
