using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>Compares errors by message and locations.</summary>
internal static class CaseErrors
{
    public static string Show(JsonElement error)
    {
        var locations = error.TryGetProperty("locations", out var l) && l.ValueKind == JsonValueKind.Array
            ? l.EnumerateArray().Select(p => $"{p.GetProperty("line")}:{p.GetProperty("column")}")
            : [];
        return $"{CaseText.Of(error.GetProperty("message"))} @ {string.Join(' ', locations)}";
    }

    public static string Show(GraphQLError error) =>
        $"{error.Message} @ {string.Join(' ', error.Locations.Select(l => $"{l.Line}:{l.Column}"))}";

    /// <summary>Compares as sets; returns what is missing and what is too much, or null.</summary>
    public static string? Compare(JsonElement expected, IEnumerable<GraphQLError> actual)
    {
        var want = expected.EnumerateArray().Select(Show).Order(StringComparer.Ordinal).ToList();
        var have = actual.Select(Show).Order(StringComparer.Ordinal).ToList();
        return want.SequenceEqual(have)
            ? null
            : $"\n   missing: {Lines(want.Except(have))}\n   surplus: {Lines(have.Except(want))}";
    }

    private static string Lines(IEnumerable<string> errors) => string.Join("\n            ", errors);

    public static string? Same(string expected, string actual) =>
        expected == actual ? null : $"\n--- expected\n{expected}\n--- actual\n{actual}\n---";
}
