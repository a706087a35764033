using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Slots;

/// <summary>The arguments of one field of a plan: coerced once when they are literals, else for each request.</summary>
internal sealed class FieldArguments
{
    private readonly string _owner;
    private readonly FieldDefinition _definition;
    private readonly FieldNode _node;
    private readonly IReadOnlyDictionary<string, object?>? _literals;

    /// <exception cref="GraphQLException">An argument does not fit.</exception>
    public FieldArguments(ObjectType parent, FieldDefinition definition, FieldNode node, VariableValues variables)
    {
        _owner = $"{parent.Name}.{definition.Name}";
        _definition = definition;
        _node = node;
        Planned = Coerce(variables);
        _literals = node.Arguments.Any(UsesVariables) ? null : Planned;
    }

    /// <summary>The arguments of the request the plan was made for.</summary>
    public IReadOnlyDictionary<string, object?> Planned { get; }

    /// <summary>The arguments in this request.</summary>
    public IReadOnlyDictionary<string, object?> Of(RequestContext context) => _literals ?? context.RequiredValues.ArgumentsOf(this);

    /// <summary>Whether every request has the same value for the argument.</summary>
    public bool IsLiteral(string name) => !_node.Arguments.Any(a => a.Name.Value == name && UsesVariables(a));

    public IReadOnlyDictionary<string, object?> Coerce(VariableValues variables) =>
        new ArgumentCoercion(variables).Coerce(_owner, _definition.Arguments, _node.Arguments, _node);

    private static bool UsesVariables(Node node)
    {
        if (node is VariableNode)
        {
            return true;
        }

        var found = false;
        node.ForEachChild(child => found = found || UsesVariables(child));
        return found;
    }
}
