using System.Globalization;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>A client's value as the column stores it.</summary>
internal static class Operand
{
    /// <exception cref="GraphQLException">The column cannot hold such a value.</exception>
    public static object? Of(object? given, ColumnBinding column)
    {
        var stored = given is not null && column.Format is { } format ? format.Parse(given) : given;
        var type = Nullables.Underlying(column.Value.Type);
        if (stored is null || type.IsInstanceOfType(stored))
        {
            return stored;
        }

        try
        {
            return Convert.ChangeType(stored, type, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new GraphQLException("The value is out of the field's range.", "VALUE_OUT_OF_RANGE");
        }
    }
}
