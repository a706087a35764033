using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Filtering;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>What the real values of <c>where</c> and <c>order</c> cost.</summary>
internal static class ConditionCost
{
    public static long Where(InputValue argument, object? where) => argument.Type.Named is InputObjectType type ? Fields(type, where) : 0;

    public static long Order(InputValue argument, object? order) =>
        argument.Type.Named is InputObjectType type ? Items(order).Sum(item => Columns(type, item)) : 0;

    private static long Fields(InputObjectType type, object? value) =>
        Members(value).Sum(member => Field(type.Fields[member.Key]!, type, member.Value));

    private static long Field(InputValue field, InputObjectType type, object? value) => field.Binding switch
    {
        FilterOperator.And or FilterOperator.Or => Items(value).Sum(item => Fields(type, item)),
        FilterOperator.In or FilterOperator.Nin => Weights.Condition + (Weights.FurtherValue * Math.Max(0, Items(value).Count() - 1)),
        >= FilterOperator.Contains => Weights.TextSearch,
        FilterOperator => Weights.Condition,
        OneBinding => Weights.Join + Fields((InputObjectType)field.Type.Named, value),
        _ => field.Type.Named is InputObjectType operations ? Fields(operations, value) : 0,
    };

    private static long Columns(InputObjectType type, object? value) => Members(value).Sum(member =>
        type.Fields[member.Key]!.Type.Named is InputObjectType related
            ? Weights.Join + Columns(related, member.Value)
            : Weights.SortColumn);

    private static IReadOnlyDictionary<string, object?> Members(object? value) =>
        value as IReadOnlyDictionary<string, object?> ?? new Dictionary<string, object?>();

    private static IEnumerable<object?> Items(object? value) => value as IEnumerable<object?> ?? [];
}
