using System.Globalization;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Whole units in the column, a decimal number in the graph; both databases add and compare the units exactly.</summary>
internal sealed class FixedPointFormat : ColumnFormat
{
    private readonly int _digits;
    private readonly decimal _units = 1m;

    public FixedPointFormat(int digits)
    {
        _digits = digits;
        for (var i = 0; i < digits; i++)
        {
            _units *= 10;
        }
    }

    public override object Show(object stored) => Convert.ToDecimal(stored, CultureInfo.InvariantCulture) / _units;

    /// <summary>The number that so many units are.</summary>
    public decimal Number(long units) => units / _units;

    public override object Parse(object given)
    {
        var number = (decimal)given;
        if (Math.Abs(number) > long.MaxValue / _units)
        {
            throw new GraphQLException($"The value {number.ToString(CultureInfo.InvariantCulture)} is too large.", "VALUE_OUT_OF_RANGE");
        }

        var scaled = number * _units;
        return decimal.IsInteger(scaled)
            ? (long)scaled
            : throw new GraphQLException(
                $"The value {number.ToString(CultureInfo.InvariantCulture)} has more than {_digits} decimals.", "TOO_MANY_DECIMALS");
    }
}
