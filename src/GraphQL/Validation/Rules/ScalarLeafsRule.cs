using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Leaf fields have no selection set, all others have one.
/// https://spec.graphql.org/September2025/#sec-Leaf-Field-Selections
/// </summary>
internal static class ScalarLeafsRule
{
    public static void Register(ValidationContext context, NodeHandlers on) => on.OnEnter<FieldNode>(field =>
    {
        if (context.Types.Type is not { } type)
        {
            return;
        }

        if (type.Named.IsLeaf && field.SelectionSet is not null)
        {
            context.Report(
                $"Field \"{field.Name}\" must not have a selection since type \"{type}\" has no subfields.",
                field.SelectionSet);
        }
        else if (!type.Named.IsLeaf && field.SelectionSet is null)
        {
            context.Report(
                $"Field \"{field.Name}\" of type \"{type}\" must have a selection of subfields. "
                + $"Did you mean \"{field.Name} {{ ... }}\"?",
                field);
        }
    });
}
