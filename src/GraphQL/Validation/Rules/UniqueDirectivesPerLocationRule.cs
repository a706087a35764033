using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A directive stands once at a place unless it is repeatable; a type and its extensions are one place.
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location
/// </summary>
internal static class UniqueDirectivesPerLocationRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var repeatable = context.Schema.Directives.Where(d => d.IsRepeatable).Select(d => d.Name).ToHashSet(
            StringComparer.Ordinal);
        var known = context.Schema.Directives.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var definition in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            known.Add(definition.Name.Value);
            _ = definition.IsRepeatable
                ? repeatable.Add(definition.Name.Value)
                : repeatable.Remove(definition.Name.Value);
        }

        var places = new Dictionary<string, Dictionary<string, DirectiveNode>>(StringComparer.Ordinal);
        on.OnEnter<ExecutableDefinitionNode>(node => Check(node.Directives, []));
        on.OnEnter<VariableDefinitionNode>(node => Check(node.Directives, []));
        on.OnEnter<SelectionNode>(node => Check(node.Directives, []));
        on.OnEnter<MemberDefinitionNode>(node => Check(node.Directives, []));
        on.OnEnter<TypeSystemDefinitionNode>(node => Check(node.Directives, PlaceOf(node)));

        Dictionary<string, DirectiveNode> PlaceOf(TypeSystemDefinitionNode node)
        {
            var key = node switch
            {
                TypeDefinitionNode type => type.Name.Value,
                DirectiveDefinitionNode directive => $"@{directive.Name}",
                _ => "",
            };
            return places.TryGetValue(key, out var place) ? place : places[key] = [];
        }

        void Check(IReadOnlyList<DirectiveNode> directives, Dictionary<string, DirectiveNode> seen)
        {
            foreach (var directive in directives)
            {
                var name = directive.Name.Value;
                if (known.Contains(name) && !repeatable.Contains(name) && !seen.TryAdd(name, directive))
                {
                    context.Report(
                        $"The directive \"@{name}\" can only be used once at this location.",
                        seen[name],
                        directive);
                }
            }
        }
    }
}
