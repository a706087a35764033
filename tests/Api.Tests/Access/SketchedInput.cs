using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.Api.Tests.Access;

/// <summary>The least input that a mutation takes, made from its type: what must be given, and the ids that are asked for.</summary>
/// <param name="idAt">The id for a place.</param>
/// <param name="version">The version of the record that is changed.</param>
internal sealed class SketchedInput(Func<string, string> idAt, int version)
{
    private const int Deepest = 3;

    /// <summary>Every place of an input that takes an id, for example <c>items.id</c>.</summary>
    public static IEnumerable<string> Places(InputObjectType type, string at = "", int depth = Deepest) =>
        type.Fields.SelectMany(field => field.Type.Named switch
        {
            ScalarType { Name: "ID" } => [$"{at}{field.Name}"],
            InputObjectType inner when depth > 0 => Places(inner, $"{at}{field.Name}.", depth - 1),
            _ => (IEnumerable<string>)[],
        });

    /// <param name="type">The input's type.</param>
    /// <param name="places">The places that are filled although they may be left out.</param>
    /// <param name="at">Where in the whole input this is.</param>
    public JsonObject Of(InputObjectType type, IReadOnlyList<string> places, string at = "") => new(
        type.Fields
            .Where(field => field.IsRequired || places.Any(place => place == at + field.Name || place.StartsWith($"{at}{field.Name}.", StringComparison.Ordinal)))
            .Select(field => KeyValuePair.Create(field.Name, Value(field.Type, places, at + field.Name))));

    private JsonNode? Value(GraphType type, IReadOnlyList<string> places, string at) => (type.Nullable, type.Named) switch
    {
        (ListType list, _) => new JsonArray(Value(list.OfType, places, at)),
        (_, InputObjectType inner) => Of(inner, places, $"{at}."),
        (_, EnumType values) => values.Values.First().Name,
        (_, { Name: "ID" }) => idAt(at),
        (_, { Name: "Int" }) => at.EndsWith("version", StringComparison.Ordinal) ? version : 1,
        (_, { Name: "Float" or "Decimal" or "Long" }) => 1,
        (_, { Name: "Boolean" }) => true,
        (_, { Name: "LocalDate" }) => "2026-11-20",
        (_, { Name: "DateTime" }) => "2026-11-20T08:00:00Z",
        (_, { Name: "CurrencyCode" }) => "CNY",
        _ => "text",
    };
}
