using CrmGraph.GraphQL.Planning.Filtering;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>Which operations a kind of column can be filtered by, in HotChocolate's order.</summary>
internal static class FilterOperations
{
    private static readonly FilterOperator[] Equality = [FilterOperator.Eq, FilterOperator.Neq, FilterOperator.In, FilterOperator.Nin];

    private static readonly FilterOperator[] Text =
    [
        FilterOperator.Eq, FilterOperator.Neq, FilterOperator.Contains, FilterOperator.Ncontains, FilterOperator.In, FilterOperator.Nin,
        FilterOperator.StartsWith, FilterOperator.NstartsWith, FilterOperator.EndsWith, FilterOperator.NendsWith,
    ];

    private static readonly FilterOperator[] Order =
    [
        .. Equality, FilterOperator.Gt, FilterOperator.Ngt, FilterOperator.Gte, FilterOperator.Ngte,
        FilterOperator.Lt, FilterOperator.Nlt, FilterOperator.Lte, FilterOperator.Nlte,
    ];

    private static readonly HashSet<string> Ordered =
        new(["Int", "Long", "Float", "Decimal", "DateTime", "LocalDate", "UUID"], StringComparer.Ordinal);

    public static IReadOnlyList<FilterOperator> Of(NamedType leaf) => leaf.Name switch
    {
        "String" => Text,
        "Boolean" => [FilterOperator.Eq, FilterOperator.Neq],
        var name => Ordered.Contains(name) ? Order : Equality,
    };
}
