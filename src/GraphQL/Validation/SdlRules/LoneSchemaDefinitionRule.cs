using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// There is one schema definition at most, and none in a document that extends a schema.
/// https://spec.graphql.org/September2025/#sec-Schema
/// </summary>
internal static class LoneSchemaDefinitionRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var isDefined = context.Schema.Syntax.Count > 0
            || Enum.GetValues<OperationKind>().Any(o => context.Schema.RootType(o) is not null);
        var count = 0;
        on.OnEnter<SchemaDefinitionNode>(schema =>
        {
            if (schema.IsExtension)
            {
                return;
            }

            if (isDefined)
            {
                context.Report("Cannot define a new schema within a schema extension.", schema);
            }
            else if (count++ > 0)
            {
                context.Report("Must provide only one schema definition.", schema);
            }
        });
    }
}
