using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every type that is named exists.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence
/// </summary>
internal static class KnownTypeNamesRule
{
    private static readonly string[] Standard =
        [.. BuiltInScalars.All.Select(s => s.Name), .. IntrospectionTypes.All.Select(t => t.Name)];

    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var defined = context.Document.Definitions.OfType<TypeDefinitionNode>()
            .Where(d => !d.IsExtension)
            .Select(d => d.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        on.OnEnter<NamedTypeNode>(node =>
        {
            var name = node.Name.Value;
            var isTypeSystem = context.Ancestors.Count > 1 && context.Ancestors[1] is TypeSystemDefinitionNode;
            if (!context.IsKnownType(name) && !defined.Contains(name) && !(isTypeSystem && Standard.Contains(name)))
            {
                var known = context.KnownTypes.Select(t => t.Name).Concat(defined);
                var suggestion = context.DidYouMean(name, isTypeSystem ? Standard.Concat(known) : known);
                context.Report($"Unknown type \"{name}\".{suggestion}", node);
            }
        });
    }
}
