namespace CrmGraph.GraphQL.Validation;

/// <summary>Finds what a misspelt name may have meant.</summary>
internal static class Suggestion
{
    private const int MostShown = 5;

    /// <summary><c> Did you mean "a", "b", or "c"?</c>, or nothing when no name is close.</summary>
    public static string For(string name, IEnumerable<string> known, string what = "") =>
        Sentence(Closest(name, known), what);

    /// <summary>The sentence that offers the names.</summary>
    public static string Sentence(IEnumerable<string> names, string what = "")
    {
        var quoted = names.Take(MostShown).Select(n => $"\"{n}\"").ToList();
        return quoted.Count == 0 ? "" : $" Did you mean {(what.Length > 0 ? what + " " : "")}{Alternatives(quoted)}?";
    }

    /// <summary><c>a, b, or c</c>.</summary>
    public static string Alternatives(IReadOnlyList<string> items) => items.Count switch
    {
        1 => items[0],
        2 => $"{items[0]} or {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, or {items[^1]}",
    };

    private static IEnumerable<string> Closest(string name, IEnumerable<string> known)
    {
        var threshold = (int)(name.Length * 0.4) + 1;
        return known.Where(k => Math.Abs(k.Length - name.Length) <= threshold)
            .Distinct(StringComparer.Ordinal)
            .Select(k => (Name: k, Distance: EditDistance.Between(name, k)))
            .Where(k => k.Distance <= threshold)
            .OrderBy(k => k.Distance)
            .ThenBy(k => k.Name, NaturalOrder.Instance)
            .Select(k => k.Name);
    }
}
