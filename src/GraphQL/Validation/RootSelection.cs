using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>The fields an operation selects at its root, through fragments, by response name.</summary>
internal sealed class RootSelection(ValidationContext context, ObjectType root)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    public OrderedDictionary<string, List<FieldNode>> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The uses of @skip and @include met on the way.</summary>
    public List<DirectiveNode> Conditions { get; } = [];

    public void Add(SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            var condition = selection.Directives.FirstOrDefault(d => d.Name.Value is "skip" or "include");
            if (condition is not null)
            {
                Conditions.Add(condition);
            }

            Add(selection);
        }
    }

    private void Add(SelectionNode selection)
    {
        switch (selection)
        {
            case FieldNode field:
                if (!Fields.TryGetValue(field.ResponseName, out var fields))
                {
                    Fields[field.ResponseName] = fields = [];
                }

                fields.Add(field);
                break;
            case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                Add(fragment.SelectionSet);
                break;
            case FragmentSpreadNode spread:
                AddFragment(context.Fragments[spread.Name.Value]);
                break;
        }
    }

    private void AddFragment(FragmentDefinitionNode? fragment)
    {
        if (fragment is not null && Applies(fragment.TypeCondition) && _visited.Add(fragment.Name.Value))
        {
            context.Fragments.CountVisit();
            Add(fragment.SelectionSet);
        }
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null || (context.Schema.Type(condition.Name.Value) is { } type && root.IsSubtypeOf(type));
}
