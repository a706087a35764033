using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Printing;

/// <summary>Writes a schema in the schema definition language; what every schema has is left out.</summary>
public static class SchemaPrinter
{
    /// <summary>
    /// The whole schema: its roots when they have unusual names, its directives, its types in their order.
    /// </summary>
    public static string Print(Schema schema)
    {
        var directives = schema.Directives.Where(d => !BuiltInDirectives.Contains(d.Name)).Select(
            DirectivePrinter.Print);
        var types = schema.Types.Where(t => !t.IsIntrospection && !BuiltInScalars.Contains(t.Name)).Select(Print);
        return string.Join("\n\n", Roots(schema).Concat(directives).Concat(types));
    }

    /// <summary>One type.</summary>
    public static string Print(NamedType type) => TypePrinter.Print(type);

    private static IEnumerable<string> Roots(Schema schema)
    {
        (string Keyword, string Usual, ObjectType? Type)[] roots =
        [
            ("query", "Query", schema.QueryType),
            ("mutation", "Mutation", schema.MutationType),
            ("subscription", "Subscription", schema.SubscriptionType),
        ];
        var haveUsualNames = roots.All(r => r.Type == schema.Type(r.Usual));
        var isNeeded = roots.Any(r => r.Type is not null) && (schema.Description is not null || !haveUsualNames);
        if (isNeeded)
        {
            var lines = roots.Where(r => r.Type is not null).Select(r => $"  {r.Keyword}: {r.Type}\n");
            yield return $"{DescriptionPrinter.Print(schema.Description)}schema {{\n{string.Concat(lines)}}}";
        }
    }
}
