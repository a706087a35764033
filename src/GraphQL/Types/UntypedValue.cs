using System.Globalization;
using System.Numerics;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types;

/// <summary>A literal as the JSON-like value it would be in the variables of a request.</summary>
public static class UntypedValue
{
    /// <summary>
    /// The literal without variables as null, bool, string, int, long, BigInteger, double, <c>List&lt;object?&gt;</c>
    /// or <c>Dictionary&lt;string, object?&gt;</c>; enum values become strings.
    /// </summary>
    public static object? Of(ValueNode literal) => literal switch
    {
        NullValueNode => null,
        BooleanValueNode boolean => boolean.Value,
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        IntValueNode integer => Integer(integer.Value),
        FloatValueNode number => double.Parse(number.Value, NumberStyles.Float, CultureInfo.InvariantCulture),
        ListValueNode list => list.Values.Select(Of).ToList(),
        ObjectValueNode fields => Object(fields),
        _ => throw new ArgumentException($"Not a literal: {literal}", nameof(literal)),
    };

    private static object Integer(string text)
    {
        var value = BigInteger.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
        var number = long.CreateSaturating(value);
        if (number != value)
        {
            return value;
        }

        return number is >= int.MinValue and <= int.MaxValue ? (int)number : (object)number;
    }

    private static Dictionary<string, object?> Object(ObjectValueNode literal)
    {
        var value = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in literal.Fields)
        {
            value[field.Name.Value] = Of(field.Value);
        }

        return value;
    }
}
