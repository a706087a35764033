using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// A schema names one root type per kind of operation.
/// https://spec.graphql.org/September2025/#sec-Root-Operation-Types
/// </summary>
internal static class UniqueOperationTypesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var defined = new Dictionary<OperationKind, OperationTypeDefinitionNode>();
        on.OnEnter<OperationTypeDefinitionNode>(node =>
        {
            var operation = Printer.Keyword(node.Operation);
            if (context.Schema.RootType(node.Operation) is not null)
            {
                context.Report($"Type for {operation} already defined in the schema. It cannot be redefined.", node);
            }
            else if (!defined.TryAdd(node.Operation, node))
            {
                context.Report($"There can be only one {operation} type in schema.", defined[node.Operation], node);
            }
        });
    }
}
