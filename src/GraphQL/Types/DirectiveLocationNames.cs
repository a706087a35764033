using System.Collections.Frozen;
using System.Text.Json;

namespace CrmGraph.GraphQL.Types;

/// <summary>The names of directive locations in the language: <c>FIELD_DEFINITION</c>.</summary>
public static class DirectiveLocationNames
{
    private static readonly FrozenDictionary<DirectiveLocation, string> Names = Enum.GetValues<DirectiveLocation>()
        .ToFrozenDictionary(l => l, l => JsonNamingPolicy.SnakeCaseUpper.ConvertName(l.ToString()));

    private static readonly FrozenDictionary<string, DirectiveLocation> Locations =
        Names.ToFrozenDictionary(n => n.Value, n => n.Key, StringComparer.Ordinal);

    /// <summary>The location's name in the language.</summary>
    public static string Name(this DirectiveLocation location) => Names[location];

    /// <summary>The location of that name, if there is one.</summary>
    public static bool TryParse(string name, out DirectiveLocation location) =>
        Locations.TryGetValue(name, out location);
}
