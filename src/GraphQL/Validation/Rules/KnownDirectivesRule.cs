using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every directive that is used exists and may stand where it does.
/// https://spec.graphql.org/September2025/#sec-Directives-Are-Defined and #sec-Directives-Are-in-Valid-Locations
/// </summary>
internal static class KnownDirectivesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var locations = new Dictionary<string, IReadOnlyCollection<string>>(StringComparer.Ordinal);
        foreach (var directive in context.Schema.Directives)
        {
            locations[directive.Name] = [.. directive.Locations.Select(l => l.Name())];
        }

        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            locations[directive.Name.Value] = [.. directive.Locations.Select(l => l.Value)];
        }

        on.OnEnter<DirectiveNode>(directive =>
        {
            var place = LocationOf(context.Ancestors).Name();
            if (!locations.TryGetValue(directive.Name.Value, out var allowed))
            {
                context.Report($"Unknown directive \"@{directive.Name}\".", directive);
            }
            else if (!allowed.Contains(place))
            {
                context.Report($"Directive \"@{directive.Name}\" may not be used on {place}.", directive);
            }
        });
    }

    private static DirectiveLocation LocationOf(IReadOnlyList<Node> ancestors) => ancestors[^1] switch
    {
        OperationDefinitionNode { Operation: OperationKind.Query } => DirectiveLocation.Query,
        OperationDefinitionNode { Operation: OperationKind.Mutation } => DirectiveLocation.Mutation,
        OperationDefinitionNode => DirectiveLocation.Subscription,
        FieldNode => DirectiveLocation.Field,
        FragmentSpreadNode => DirectiveLocation.FragmentSpread,
        InlineFragmentNode => DirectiveLocation.InlineFragment,
        FragmentDefinitionNode => DirectiveLocation.FragmentDefinition,
        VariableDefinitionNode => DirectiveLocation.VariableDefinition,
        InputValueDefinitionNode => ancestors[^2] is InputObjectTypeDefinitionNode
            ? DirectiveLocation.InputFieldDefinition
            : DirectiveLocation.ArgumentDefinition,
        FieldDefinitionNode => DirectiveLocation.FieldDefinition,
        EnumValueDefinitionNode => DirectiveLocation.EnumValue,
        var definition => LocationOf(definition),
    };

    private static DirectiveLocation LocationOf(Node definition) => definition switch
    {
        ScalarTypeDefinitionNode => DirectiveLocation.Scalar,
        ObjectTypeDefinitionNode => DirectiveLocation.Object,
        InterfaceTypeDefinitionNode => DirectiveLocation.Interface,
        UnionTypeDefinitionNode => DirectiveLocation.Union,
        EnumTypeDefinitionNode => DirectiveLocation.Enum,
        InputObjectTypeDefinitionNode => DirectiveLocation.InputObject,
        DirectiveDefinitionNode => DirectiveLocation.DirectiveDefinition,
        _ => DirectiveLocation.Schema,
    };
}
