using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A fragment is spread only where its type can occur.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible
/// </summary>
internal static class PossibleFragmentSpreadsRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        on.OnEnter<InlineFragmentNode>(
            fragment => Check(context, fragment, "Fragment", context.Types.Type as NamedType));
        on.OnEnter<FragmentSpreadNode>(spread =>
        {
            var condition = context.Fragments[spread.Name.Value]?.TypeCondition;
            Check(
                context,
                spread,
                $"Fragment \"{spread.Name}\"",
                condition is null ? null : context.Schema.Type(condition.Name.Value));
        });
    }

    private static void Check(ValidationContext context, SelectionNode spread, string subject, NamedType? type)
    {
        var parent = context.Types.ParentType;
        if (type is { IsComposite: true } && parent is not null && !Overlap(context.Schema, type, parent))
        {
            context.Report(
                $"{subject} cannot be spread here as objects of type \"{parent}\" can never be of type \"{type}\".",
                spread);
        }
    }

    private static bool Overlap(Schema schema, NamedType one, NamedType other) =>
        one.IsAbstract && other.IsAbstract
            ? schema.PossibleTypes(one).Any(t => t.IsSubtypeOf(other))
            : one.IsSubtypeOf(other) || other.IsSubtypeOf(one);
}
