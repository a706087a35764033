using System.Collections;
using System.Globalization;
using CrmGraph.GraphQL.Language.Printing;

namespace CrmGraph.GraphQL.Types;

/// <summary>Shows a JSON-like value in a message: <c>{ a: [1, "x"] }</c>, shortened when long or deep.</summary>
public static class Inspect
{
    private const int MostItems = 10;
    private const int MostLevels = 2;

    /// <summary>The value as text.</summary>
    public static string Value(object? value) => Format(value, 0);

    private static string Format(object? value, int depth) => value switch
    {
        null => "null",
        string text => StringPrinter.Json(text),
        bool flag => flag ? "true" : "false",
        double number => Number(number),
        IReadOnlyDictionary<string, object?> fields => Fields(fields, depth),
        IEnumerable items => List([.. items.Cast<object?>()], depth),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>As JavaScript prints it, which is what clients know: plain digits up to 21 places.</summary>
    private static string Number(double number) => number switch
    {
        double.PositiveInfinity => "Infinity",
        double.NegativeInfinity => "-Infinity",
        _ when Math.Abs(number) < 1e21 && number == Math.Truncate(number) => number.ToString(
            "F0",
            CultureInfo.InvariantCulture),
        _ => number.ToString("R", CultureInfo.InvariantCulture).Replace('E', 'e'),
    };

    private static string Fields(IReadOnlyDictionary<string, object?> fields, int depth) => fields.Count switch
    {
        0 => "{}",
        _ when depth >= MostLevels + 1 => "[Object]",
        _ => $"{{ {string.Join(", ", fields.Select(f => $"{f.Key}: {Format(f.Value, depth + 1)}"))} }}",
    };

    private static string List(List<object?> items, int depth)
    {
        if (items.Count == 0)
        {
            return "[]";
        }

        if (depth >= MostLevels + 1)
        {
            return "[Array]";
        }

        var shown = items.Take(MostItems).Select(i => Format(i, depth + 1));
        var hidden = items.Count - MostItems;
        return hidden switch
        {
            <= 0 => $"[{string.Join(", ", shown)}]",
            1 => $"[{string.Join(", ", shown)}, ... 1 more item]",
            _ => $"[{string.Join(", ", shown)}, ... {hidden} more items]",
        };
    }
}
