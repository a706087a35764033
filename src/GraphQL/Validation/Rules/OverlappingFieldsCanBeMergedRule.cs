using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Validation.Merging;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Selections of one response name mean the same field.
/// https://spec.graphql.org/September2025/#sec-Field-Selection-Merging
/// </summary>
internal static class OverlappingFieldsCanBeMergedRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var checker = new FieldMergeChecker(context);
        on.OnEnter<SelectionSetNode>(selectionSet =>
        {
            // The selection set around an inline fragment takes the fragment's fields in.
            var isInline = context.Ancestors[^1] is InlineFragmentNode;
            if (isInline || selectionSet.Selections is [FieldNode or FragmentSpreadNode])
            {
                return;
            }

            foreach (var conflict in checker.ConflictsWithin(context.Types.ParentType, selectionSet))
            {
                context.Report(conflict.ToError());
            }
        });
    }
}
