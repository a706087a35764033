using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>The flags by which a case says it is not about the specification.</summary>
internal static class CaseFlags
{
    public static bool IsOfTheSpecification(JsonElement item) =>
        !Has(item, "experimental") && !Has(item, "nonSpecRule");

    private static bool Has(JsonElement item, string flag) =>
        item.TryGetProperty(flag, out var value) && value.ValueKind is not (JsonValueKind.False or JsonValueKind.Null);
}
