using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Execution.Coercion;

/// <summary>Coerces the arguments of a field or directive (https://spec.graphql.org/September2025/#sec-Coercing-Field-Arguments).</summary>
/// <param name="variables">The variables of the request.</param>
internal sealed class ArgumentCoercion(VariableValues variables)
{
    private static readonly Dictionary<string, object?> None = [];

    /// <param name="owner">What the arguments belong to, as messages name it: <c>Query.book</c>, <c>@skip</c>.</param>
    /// <param name="definitions">The arguments there are.</param>
    /// <param name="given">The arguments the document gives.</param>
    /// <param name="node">Where the field or directive stands.</param>
    /// <exception cref="GraphQLException">An argument does not fit.</exception>
    public IReadOnlyDictionary<string, object?> Coerce(
        string owner, MemberCollection<InputValue> definitions, IReadOnlyList<ArgumentNode> given, Node node)
    {
        if (definitions.Count == 0)
        {
            return None;
        }

        var coerced = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var argument = given.FirstOrDefault(a => a.Name.Value == definition.Name);
            if (IsGiven(argument, definition))
            {
                coerced[definition.Name] = Coerce(owner, definition, argument!.Value);
            }
            else if (definition.HasDefault)
            {
                coerced[definition.Name] = LiteralCoercion.Default(definition);
            }
            else if (definition.IsRequired)
            {
                throw Refused($"Argument \"{owner}({definition.Name}:)\" of required type \"{definition.Type}\" was not provided.", node);
            }
        }

        return coerced;
    }

    private bool IsGiven(ArgumentNode? argument, InputValue definition) => argument?.Value switch
    {
        null => false,
        VariableNode variable => definition.IsRequired || variables.TryGet(variable.Name.Value, out _),
        _ => true,
    };

    private object? Coerce(string owner, InputValue definition, ValueNode literal) => new LiteralCoercion(variables, problem => throw Refused(
        $"Argument \"{owner}({definition.Name}:)\" has invalid value{InputPath.Print(problem.Path)}: {problem.Message}",
        problem.Literal!)).Coerce(literal, definition.Type);

    private static GraphQLException Refused(string message, Node node) => new(GraphQLError.At(message, node));
}
