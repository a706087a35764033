using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>Coerces the variables of a request (https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values).</summary>
internal static class VariableCoercion
{
    private const int MostErrors = 50;

    /// <summary>The variables, or why the request is refused.</summary>
    public static (VariableValues Values, IReadOnlyList<GraphQLError> Errors) Coerce(
        Schema schema, OperationDefinitionNode operation, IReadOnlyDictionary<string, object?> given)
    {
        var values = new VariableValues();
        var errors = new List<GraphQLError>();
        try
        {
            foreach (var definition in operation.VariableDefinitions)
            {
                Coerce(schema, definition, given, values, errors);
            }
        }
        catch (CoercionAbortedException)
        {
            errors.Add(TooMany);
        }

        return (values, errors);
    }

    private static GraphQLError TooMany => new("Too many errors processing variables, error limit reached. Execution aborted.");

    private static void Coerce(
        Schema schema,
        VariableDefinitionNode definition,
        IReadOnlyDictionary<string, object?> given,
        VariableValues values,
        List<GraphQLError> errors)
    {
        var name = definition.Variable.Name.Value;
        if (TypeReference.Resolve(schema, definition.Type) is not { IsInput: true } type)
        {
            errors.Add(GraphQLError.At(
                $"Variable \"${name}\" expected value of type \"{definition.Type}\" which cannot be used as an input type.", definition.Type));
            return;
        }

        if (given.TryGetValue(name, out var value))
        {
            values[name] = new ValueCoercion(Report("invalid value")).Coerce(value, type);
        }
        else if (definition.DefaultValue is { } literal)
        {
            values[name] = new LiteralCoercion(null, Report("invalid default value")).Coerce(literal, type);
        }
        else if (type.IsNonNull)
        {
            Report("invalid value")(new InputProblem(InputMessages.MustBeGiven(type), null));
        }

        Action<InputProblem> Report(string what) => problem =>
        {
            if (errors.Count == MostErrors)
            {
                throw new CoercionAbortedException();
            }

            errors.Add(GraphQLError.At($"Variable \"${name}\" has {what}{InputPath.Print(problem.Path)}: {problem.Message}", definition));
        };
    }
}
