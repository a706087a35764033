using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>What <c>@skip</c> and <c>@include</c> can decide by: the variables of type Boolean.</summary>
internal static class Conditions
{
    /// <summary>One letter for each such variable; requests with the same letters select the same fields.</summary>
    public static string Outcome(OperationDefinitionNode operation, VariableValues variables)
    {
        var flags = operation.VariableDefinitions.Where(d => Named(d.Type) == "Boolean");
        return string.Concat(flags.Select(d => variables.TryGet(d.Variable.Name.Value, out var value) && value is true ? 't' : 'f'));
    }

    private static string Named(TypeNode type) => type switch
    {
        NonNullTypeNode required => Named(required.OfType),
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };
}
