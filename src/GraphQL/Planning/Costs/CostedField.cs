using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>One place of an operation where a field with a cost is selected, ready to be computed for the variables of a request.</summary>
internal sealed class CostedField
{
    private readonly FieldDefinition _definition;
    private readonly FieldNode _node;
    private readonly FieldWeight _weight;
    private readonly ArgumentCost? _constant;
    private readonly IReadOnlyList<IReadOnlyList<CostedField>> _selections;
    private readonly GraphQLOptions _options;

    /// <param name="definition">The field.</param>
    /// <param name="node">Where it stands.</param>
    /// <param name="selections">What is selected below, for each type its values may have.</param>
    /// <param name="options">The sizes of pages.</param>
    public CostedField(
        FieldDefinition definition, FieldNode node, IReadOnlyList<IReadOnlyList<CostedField>> selections, GraphQLOptions options)
    {
        _definition = definition;
        _node = node;
        _selections = selections;
        _options = options;
        _weight = FieldWeight.Of(definition);
        _constant = ArgumentCost.Varies(node) ? null : ArgumentCost.Of(definition, node, new VariableValues(), options);
    }

    /// <summary>Nothing of it can cost anything.</summary>
    public bool IsFree => _weight is { Once: 0, PerParent: 0, PerValue: 0 } && _selections.All(s => s.Count == 0);

    /// <summary>The sum of some fields.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="parents">How many objects they are selected of.</param>
    /// <param name="pageSize">How many items the connection has that they belong to.</param>
    /// <param name="variables">The variables of the request.</param>
    public static Cost Sum(IReadOnlyList<CostedField> fields, long parents, int pageSize, VariableValues variables)
    {
        var sum = default(Cost);
        foreach (var field in fields)
        {
            sum += field.Of(parents, pageSize, variables);
        }

        return sum;
    }

    private Cost Of(long parents, int pageSize, VariableValues variables)
    {
        var arguments = _constant ?? ArgumentCost.Of(_definition, _node, variables, _options);
        var values = Cost.Times(parents, _weight.Multiplicity switch
        {
            Multiplicity.Assumed => Weights.AssumedListSize,
            Multiplicity.PageItems => pageSize,
            Multiplicity.Ids => arguments.Ids,
            _ => 1,
        });
        var own = new Cost(_weight.Once + arguments.Work + Cost.Times(parents, _weight.PerParent), Cost.Times(values, _weight.PerValue));
        var below = default(Cost);
        foreach (var selection in _selections)
        {
            var size = _weight.Multiplicity == Multiplicity.Page ? arguments.PageSize : pageSize;
            below = Cost.Max(below, Sum(selection, values, size, variables));
        }

        return own + below;
    }
}
