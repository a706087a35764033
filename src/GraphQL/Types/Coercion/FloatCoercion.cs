using System.Globalization;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Coercion;

/// <summary>https://spec.graphql.org/September2025/#sec-Float</summary>
internal static class FloatCoercion
{
    public static object? Serialize(object value) => value switch
    {
        bool flag => flag ? 1d : 0d,
        string text when Numbers.TryParse(text, out var real) => real,
        _ => ParseValue(value),
    };

    public static object? ParseValue(object? value) => Numbers.TryReal(value, out var real)
        ? real
        : throw new CoercionException($"Float cannot represent non numeric value: {Inspect.Value(value)}");

    public static object? ParseLiteral(ValueNode literal) => literal switch
    {
        FloatValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        IntValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => throw new CoercionException($"Float cannot represent non numeric value: {literal}"),
    };
}
