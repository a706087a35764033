using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A document to be executed holds operations and fragments only.
/// https://spec.graphql.org/September2025/#sec-Executable-Definitions
/// </summary>
internal static class ExecutableDefinitionsRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<TypeSystemDefinitionNode>(definition =>
            context.Report($"The {NameOf(definition)} definition is not executable.", definition));

    private static string NameOf(TypeSystemDefinitionNode definition) => definition switch
    {
        TypeDefinitionNode type => $"\"{type.Name}\"",
        DirectiveDefinitionNode directive => $"\"{directive.Name}\"",
        _ => "schema",
    };
}
