using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Coercion;

/// <summary>https://spec.graphql.org/September2025/#sec-ID</summary>
internal static class IdCoercion
{
    public static object? Serialize(object value) => value switch
    {
        Guid guid => guid.ToString("D"),
        _ => ParseValue(value),
    };

    public static object? ParseValue(object? value) => value switch
    {
        string => value,
        _ when Numbers.TryWhole(value, out _) => Numbers.Text(value!),
        _ => throw new CoercionException($"ID cannot represent value: {Inspect.Value(value)}"),
    };

    public static object? ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => text.Value,
        IntValueNode number => number.Value,
        _ => throw new CoercionException($"ID cannot represent a non-string and non-integer value: {literal}"),
    };
}
