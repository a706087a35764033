using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Coercion;

/// <summary>https://spec.graphql.org/September2025/#sec-String</summary>
internal static class StringCoercion
{
    public static object? Serialize(object value) => value switch
    {
        string => value,
        bool flag => flag ? "true" : "false",
        _ when Numbers.TryReal(value, out _) => Numbers.Text(value),
        _ => throw new CoercionException($"String cannot represent value: {Inspect.Value(value)}"),
    };

    public static object? ParseValue(object? value) => value as string
        ?? throw new CoercionException($"String cannot represent a non string value: {Inspect.Value(value)}");

    public static object? ParseLiteral(ValueNode literal) => literal is StringValueNode text
        ? text.Value
        : throw new CoercionException($"String cannot represent a non string value: {literal}");
}
