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
        var isDefined = context.Schema is { Syntax.Count: > 0 } or { QueryType: not null } or { MutationType: not null } or { SubscriptionType: not null };
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
