using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>Reads JSON strings that hold lone surrogates, which the platform's reader refuses.</summary>
internal static partial class CaseText
{
    public static string Of(JsonElement json)
    {
        var raw = json.GetRawText();
        return LoneSurrogates().IsMatch(raw) ? Escape().Replace(raw[1..^1], Unescape) : json.GetString()!;
    }

    private static string Unescape(Match escape) => escape.Value[1] switch
    {
        'u' =>
            ((char)int.Parse(escape.Value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(),
        'b' => "\b",
        'f' => "\f",
        'n' => "\n",
        'r' => "\r",
        't' => "\t",
        var self => self.ToString(),
    };

    [GeneratedRegex(@"\\u[dD][89a-fA-F]")]
    private static partial Regex LoneSurrogates();

    [GeneratedRegex(@"\\(u[0-9a-fA-F]{4}|.)")]
    private static partial Regex Escape();
}
