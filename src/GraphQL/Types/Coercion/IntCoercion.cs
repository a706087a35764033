using System.Globalization;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Coercion;

/// <summary>https://spec.graphql.org/September2025/#sec-Int</summary>
internal static class IntCoercion
{
    public static object? Serialize(object value) => value switch
    {
        int number => number,
        bool flag => flag ? 1 : 0,
        string text when Numbers.TryParse(text, out var real) => FromNumber(real, value),
        _ => FromNumber(value, value),
    };

    public static object? ParseValue(object? value) => value is int number ? number : FromNumber(value, value);

    public static object? ParseLiteral(ValueNode literal)
    {
        if (literal is not IntValueNode integer)
        {
            throw new CoercionException($"Int cannot represent non-integer value: {literal}");
        }

        return int.TryParse(integer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new CoercionException($"Int cannot represent non 32-bit signed integer value: {integer.Value}");
    }

    private static int FromNumber(object? number, object? shown)
    {
        if (!Numbers.TryWhole(number, out var whole))
        {
            throw new CoercionException($"Int cannot represent non-integer value: {Inspect.Value(shown)}");
        }

        var fitting = int.CreateSaturating(whole);
        return fitting == whole
            ? fitting
            : throw new CoercionException(
                $"Int cannot represent non 32-bit signed integer value: {Inspect.Value(shown)}");
    }
}
