using System.Collections;
using System.Globalization;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Coerced arguments as text that is equal exactly when they are.</summary>
internal static class Canonical
{
    public static string Text(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text.Replace("\\", @"\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
        IReadOnlyDictionary<string, object?> map =>
            $"{{{string.Join(',', map.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => $"{p.Key}:{Text(p.Value)}"))}}}",
        IEnumerable items => $"[{string.Join(',', items.Cast<object?>().Select(Text))}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };
}
