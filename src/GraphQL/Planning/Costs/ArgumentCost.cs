using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>What the arguments of one selected field say about its cost.</summary>
/// <param name="PageSize">How many items the page has at most.</param>
/// <param name="Ids">How many objects are asked for by id.</param>
/// <param name="Work">What the conditions and the order cost.</param>
internal sealed record ArgumentCost(int PageSize, int Ids, long Work)
{
    /// <summary>Can only a request say what the arguments are?</summary>
    public static bool Varies(FieldNode field) => field.Arguments.Any(a => HasVariable(a.Value));

    public static ArgumentCost Of(FieldDefinition definition, FieldNode field, VariableValues variables, GraphQLOptions options)
    {
        var arguments = Coerced(definition, field, variables);
        var size = (arguments.GetValueOrDefault("first") ?? arguments.GetValueOrDefault("last")) as int? ?? options.DefaultPageSize;
        return new ArgumentCost(
            Math.Clamp(size, 0, options.MaxPageSize),
            Math.Min((arguments.GetValueOrDefault("ids") as List<object?>)?.Count ?? 0, options.MaxNodes),
            definition.Arguments.Sum(a => a.Name switch
            {
                "where" => ConditionCost.Where(a, arguments.GetValueOrDefault(a.Name)),
                "order" => ConditionCost.Order(a, arguments.GetValueOrDefault(a.Name)),
                _ => 0,
            }));
    }

    /// <summary>Arguments that do not fit have no cost: the field answers with an error of its own.</summary>
    private static IReadOnlyDictionary<string, object?> Coerced(FieldDefinition definition, FieldNode field, VariableValues variables)
    {
        try
        {
            return new ArgumentCoercion(variables).Coerce(definition.Name, definition.Arguments, field.Arguments, field);
        }
        catch (GraphQLException)
        {
            return new Dictionary<string, object?>();
        }
    }

    private static bool HasVariable(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(HasVariable),
        ObjectValueNode fields => fields.Fields.Any(f => HasVariable(f.Value)),
        _ => false,
    };
}
