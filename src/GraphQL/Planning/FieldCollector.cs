using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning;

/// <summary>Merges selection sets for a concrete type (https://spec.graphql.org/September2025/#sec-Field-Collection).</summary>
internal sealed class FieldCollector(Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, ArgumentCoercion coercion)
{
    /// <summary>The fields by response name, in the order they first appear.</summary>
    public OrderedDictionary<string, List<FieldNode>> Collect(ObjectType type, IEnumerable<SelectionSetNode> selectionSets)
    {
        var fields = new OrderedDictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var visited = new HashSet<string>(StringComparer.Ordinal);
        foreach (var selectionSet in selectionSets)
        {
            Collect(type, selectionSet, fields, visited);
        }

        return fields;
    }

    private void Collect(
        ObjectType type, SelectionSetNode selectionSet, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        foreach (var selection in selectionSet.Selections.Where(IsIncluded))
        {
            switch (selection)
            {
                case FieldNode field:
                    Add(field, fields);
                    break;
                case InlineFragmentNode inline when Applies(inline.TypeCondition, type):
                    Collect(type, inline.SelectionSet, fields, visited);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    CollectSpread(type, spread, fields, visited);
                    break;
            }
        }
    }

    private void CollectSpread(
        ObjectType type, FragmentSpreadNode spread, OrderedDictionary<string, List<FieldNode>> fields, HashSet<string> visited)
    {
        if (fragments.TryGetValue(spread.Name.Value, out var fragment) && Applies(fragment.TypeCondition, type))
        {
            Collect(type, fragment.SelectionSet, fields, visited);
        }
    }

    private static void Add(FieldNode field, OrderedDictionary<string, List<FieldNode>> fields)
    {
        if (!fields.TryGetValue(field.ResponseName, out var nodes))
        {
            fields[field.ResponseName] = nodes = [];
        }

        nodes.Add(field);
    }

    private bool Applies(NamedTypeNode? condition, ObjectType type) =>
        condition is null || schema.Type(condition.Name.Value) switch
        {
            ObjectType same => same == type,
            InterfaceType shared => type.Interfaces.Contains(shared),
            UnionType union => union.Types.Contains(type),
            _ => false,
        };

    private bool IsIncluded(SelectionNode selection) =>
        !Condition(selection, BuiltInDirectives.Skip, false) && Condition(selection, BuiltInDirectives.Include, true);

    private bool Condition(SelectionNode selection, DirectiveDefinition directive, bool otherwise) =>
        selection.Directives.FirstOrDefault(d => d.Name.Value == directive.Name) is { } use
            ? (bool)coercion.Coerce($"@{directive.Name}", directive.Arguments, use.Arguments, use)["if"]!
            : otherwise;
}
