using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Introspection does not go round in circles: its lists, which lead back to types, are nested twice at most. Not a
/// rule of the specification but a guard against documents whose answer explodes.
/// </summary>
internal static class MaxIntrospectionDepthRule
{
    private const int MaxListDepth = 3;

    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var passed = new Dictionary<string, int>(StringComparer.Ordinal);
        on.OnEnter<FieldNode>(field =>
        {
            if (field.Name.Value is "__schema" or "__type" && IsTooDeep(field, 0))
            {
                context.Report(GraphQLError.At("Maximum introspection depth exceeded", field).WithCode("HC0086"));
            }
        });

        bool IsTooDeep(SelectionNode selection, int depth) => selection switch
        {
            FieldNode field => IsFieldTooDeep(field, depth),
            InlineFragmentNode fragment => AnyTooDeep(fragment.SelectionSet, depth),
            FragmentSpreadNode spread => IsSpreadTooDeep(spread, depth),
            _ => false,
        };

        bool IsFieldTooDeep(FieldNode field, int depth)
        {
            var isList = field.Name.Value is "fields" or "interfaces" or "possibleTypes" or "inputFields";
            var inside = isList ? depth + 1 : depth;
            return inside >= MaxListDepth || AnyTooDeep(field.SelectionSet, inside);
        }

        // A fragment that was fine at a depth is fine at a lesser one: it is looked into again only deeper down.
        bool IsSpreadTooDeep(FragmentSpreadNode spread, int depth)
        {
            var name = spread.Name.Value;
            var isKnownToBeFine = passed.TryGetValue(name, out var fine) && fine >= depth;
            if (isKnownToBeFine || context.Fragments[name] is not { } fragment)
            {
                return false;
            }

            passed[name] = depth;
            return AnyTooDeep(fragment.SelectionSet, depth);
        }

        bool AnyTooDeep(SelectionSetNode? selectionSet, int depth) =>
            selectionSet is not null && selectionSet.Selections.Any(s => IsTooDeep(s, depth));
    }
}
