using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// The schema has a root type for the operation.
/// https://spec.graphql.org/September2025/#sec-Operation-Type-Existence
/// </summary>
internal static class KnownOperationTypesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<OperationDefinitionNode>(operation =>
        {
            if (context.Schema.RootType(operation.Operation) is null)
            {
                context.Report(
                    $"The {Printer.Keyword(operation.Operation)} operation is not supported by the schema.",
                    operation);
            }
        });
}
