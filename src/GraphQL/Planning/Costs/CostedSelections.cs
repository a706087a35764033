using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>Walks an operation once, fragments spread, and keeps what can cost something.</summary>
internal sealed class CostedSelections(
    Schema schema, IReadOnlyDictionary<string, FragmentDefinitionNode> fragments, VariableValues variables, GraphQLOptions options)
{
    private readonly FieldCollector _collector = new(schema, fragments, new ArgumentCoercion(variables));
    private int _selected;

    /// <exception cref="GraphQLException">The operation is too deep, or selects too many fields.</exception>
    public IReadOnlyList<CostedField> Of(ObjectType root, SelectionSetNode selectionSet) => Of(root, [selectionSet], 1);

    private List<CostedField> Of(ObjectType type, IEnumerable<SelectionSetNode> selectionSets, int depth)
    {
        var costed = new List<CostedField>();
        if (type.IsIntrospection)
        {
            return costed;
        }

        var fields = _collector.Collect(type, selectionSets);
        SelectionLimits.Check(fields, depth, options);
        foreach (var nodes in fields.Values)
        {
            SelectionLimits.CheckCount(++_selected, nodes[0], options);
            if (schema.Field(type, nodes[0].Name.Value) is { } definition && Of(definition, nodes, depth) is { IsFree: false } field)
            {
                costed.Add(field);
            }
        }

        return costed;
    }

    private CostedField Of(FieldDefinition definition, List<FieldNode> nodes, int depth)
    {
        var below = nodes.Select(n => n.SelectionSet).OfType<SelectionSetNode>().ToList();
        return new CostedField(definition, nodes[0], [.. ConcreteTypes(definition.Type.Named).Select(t => Of(t, below, depth + 1))], options);
    }

    private IReadOnlyList<ObjectType> ConcreteTypes(NamedType type) => type switch
    {
        ObjectType one => [one],
        _ when type.IsAbstract => schema.PossibleTypes(type),
        _ => [],
    };
}
