using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>Makes the order of a query from an <c>order</c> argument or the default; the unique key always comes last.</summary>
internal static class OrderCompiler
{
    public static IReadOnlyList<SortKey> Compile(FieldUse use, QueryShape shape, IReadOnlyList<DefaultOrder> otherwise)
    {
        var type = use.Definition.Arguments["order"]?.Type.Named as InputObjectType;
        var keys = type is not null && use.Arguments.Planned.GetValueOrDefault("order") is IEnumerable<object?> { } order
            ? order.SelectMany(o => Keys(type, (IReadOnlyDictionary<string, object?>)o!, shape.RootScope)).ToList()
            : [];
        if (keys.Count == 0)
        {
            keys = [.. otherwise.Select(o => SortKeys.Of(o.Value, shape.RootScope, o.Descending))];
        }

        return [.. keys, SortKeys.Of(shape.Root.RequiredKey, shape.RootScope, false)];
    }

    private static IEnumerable<SortKey> Keys(InputObjectType type, IReadOnlyDictionary<string, object?> order, RowScope rows) =>
        order.Where(o => o.Value is not null).SelectMany(o => Keys(type.Fields[o.Key]!, o.Value!, rows));

    private static IEnumerable<SortKey> Keys(InputValue field, object value, RowScope rows) => field.Binding switch
    {
        ColumnBinding column => [SortKeys.Of(column.Value.Expression, rows, value is SortDirection.Descending)],
        OneBinding one => Keys((InputObjectType)field.Type.Named, (IReadOnlyDictionary<string, object?>)value, rows.Join(one)),
        _ => throw new InvalidOperationException($"{field.Name} cannot be sorted."),
    };
}
