using System.Globalization;
using System.Text;

namespace CrmGraph.GraphQL.Language.Printing;

/// <summary>Writes strings in quotes.</summary>
internal static class StringPrinter
{
    /// <summary>As a GraphQL string literal.</summary>
    public static string Quoted(string value) => Quote(value, escapeC1: true);

    /// <summary>As JSON shows it in a message, every other character untouched.</summary>
    public static string Json(string value) => Quote(value, escapeC1: false);

    private static string Quote(string value, bool escapeC1)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            Append(text, character, escapeC1);
        }

        return text.Append('"').ToString();
    }

    private static void Append(StringBuilder text, char character, bool escapeC1)
    {
        var isControl = character < 0x20 || (escapeC1 && character is >= (char)0x7f and <= (char)0x9f);
        _ = character switch
        {
            '"' => text.Append("\\\""),
            '\\' => text.Append("\\\\"),
            '\b' => text.Append("\\b"),
            '\t' => text.Append("\\t"),
            '\n' => text.Append("\\n"),
            '\f' => text.Append("\\f"),
            '\r' => text.Append("\\r"),
            _ when isControl => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
            _ => text.Append(character),
        };
    }
}
