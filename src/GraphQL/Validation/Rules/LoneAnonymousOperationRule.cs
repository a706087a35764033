using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// An operation without a name is alone in its document.
/// https://spec.graphql.org/September2025/#sec-Lone-Anonymous-Operation
/// </summary>
internal static class LoneAnonymousOperationRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var operations = context.Document.Definitions.OfType<OperationDefinitionNode>().Count();
        on.OnEnter<OperationDefinitionNode>(operation =>
        {
            if (operation.Name is null && operations > 1)
            {
                context.Report("This anonymous operation must be the only defined operation.", operation);
            }
        });
    }
}
