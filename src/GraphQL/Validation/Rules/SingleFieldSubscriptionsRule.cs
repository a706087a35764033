using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A subscription selects exactly one field, which is not one of introspection, and no condition decides about it.
/// https://spec.graphql.org/September2025/#sec-Single-Root-Field
/// </summary>
internal static class SingleFieldSubscriptionsRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<OperationDefinitionNode>(operation =>
        {
            if (operation.Operation == OperationKind.Subscription && context.Schema.SubscriptionType is { } root)
            {
                Check(context, operation, root);
            }
        });

    private static void Check(ValidationContext context, OperationDefinitionNode operation, ObjectType root)
    {
        var subject = operation.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        var selected = new RootSelection(context, root);
        selected.Add(operation.SelectionSet);
        if (selected.Conditions.Count > 0)
        {
            context.Report(
                $"{subject} must not use `@skip` or `@include` directives in the top level selection.",
                selected.Conditions);
            return;
        }

        if (selected.Fields.Count == 0)
        {
            context.Report($"{subject} must select one top level field.", operation.SelectionSet);
        }
        else if (selected.Fields.Count > 1)
        {
            context.Report(
                $"{subject} must select only one top level field.",
                selected.Fields.Values.Skip(1).SelectMany(f => f));
        }

        var meta = selected.Fields.Values.Where(f => f[0].Name.Value.StartsWith("__", StringComparison.Ordinal));
        foreach (var fields in meta)
        {
            context.Report($"{subject} must not select an introspection top level field.", fields);
        }
    }
}
