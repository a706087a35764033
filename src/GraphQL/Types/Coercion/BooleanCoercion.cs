using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Coercion;

/// <summary>https://spec.graphql.org/September2025/#sec-Boolean</summary>
internal static class BooleanCoercion
{
    public static object? Serialize(object value) => value switch
    {
        bool => value,
        _ when Numbers.TryReal(value, out var real) => real != 0,
        _ => ParseValue(value),
    };

    public static object? ParseValue(object? value) => value is bool
        ? value
        : throw new CoercionException($"Boolean cannot represent a non boolean value: {Inspect.Value(value)}");

    public static object? ParseLiteral(ValueNode literal) => literal is BooleanValueNode boolean
        ? boolean.Value
        : throw new CoercionException($"Boolean cannot represent a non boolean value: {literal}");
}
