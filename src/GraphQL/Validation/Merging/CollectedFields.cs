using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Merging;

/// <summary>
/// The fields of a selection set by response name, inline fragments included, and the fragments it spreads.
/// </summary>
internal sealed class CollectedFields
{
    public OrderedDictionary<string, List<SelectedField>> ByResponseName { get; } = new(StringComparer.Ordinal);

    /// <summary>Each defined fragment once.</summary>
    public List<FragmentDefinitionNode> Spreads { get; } = [];

    public static CollectedFields Of(ValidationContext context, NamedType? parent, SelectionSetNode selectionSet)
    {
        var collected = new CollectedFields();
        collected.Add(context, parent, selectionSet);
        return collected;
    }

    private void Add(ValidationContext context, NamedType? parent, SelectionSetNode selectionSet)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(new SelectedField(parent, field, (parent as FieldsType)?.Fields[field.Name.Value]));
                    break;
                case InlineFragmentNode fragment:
                    var type = fragment.TypeCondition is { } condition
                        ? context.Schema.Type(condition.Name.Value)
                        : parent;
                    Add(context, type, fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread:
                    Add(context.Fragments[spread.Name.Value]);
                    break;
            }
        }
    }

    private void Add(FragmentDefinitionNode? fragment)
    {
        if (fragment is not null && !Spreads.Contains(fragment))
        {
            Spreads.Add(fragment);
        }
    }

    private void Add(SelectedField field)
    {
        var name = field.Node.ResponseName;
        if (!ByResponseName.TryGetValue(name, out var fields))
        {
            ByResponseName[name] = fields = [];
        }

        fields.Add(field);
    }
}
