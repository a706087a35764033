using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.TypeSystem;

/// <summary>Collects what is wrong with a schema.</summary>
internal sealed class SchemaReport
{
    private readonly List<GraphQLError> _errors = [];

    public IReadOnlyList<GraphQLError> Errors => _errors;

    public void Add(string message, params IEnumerable<Node?> nodes) => _errors.Add(GraphQLError.At(message, nodes));

    public void CheckName(string name, Node? node)
    {
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            Add($"Name \"{name}\" must not begin with \"__\", which is reserved by GraphQL introspection.", node);
        }
    }

    /// <summary>Checks what arguments and input fields have in common.</summary>
    /// <param name="input">The argument or input field.</param>
    /// <param name="kind">What it is called in messages.</param>
    /// <param name="coordinate">Its full name.</param>
    /// <param name="typeNode">Where a wrong type is reported.</param>
    public void CheckInput(InputValue input, string kind, string coordinate, Node? typeNode)
    {
        CheckName(input.Name, input.Syntax);
        if (!input.Type.IsInput)
        {
            Add($"The type of {coordinate} must be Input Type but got: {input.Type}.", typeNode);
        }

        if (input is { IsRequired: true, DeprecationReason: not null })
        {
            Add($"Required {kind} {coordinate} cannot be deprecated.", DeprecationOf(input.Syntax), input.Syntax?.Type);
        }

        if (input is { HasDefault: true, Type.IsInput: true })
        {
            CheckDefault(input, coordinate);
        }
    }

    /// <summary>The use of @deprecated on a definition.</summary>
    public static DirectiveNode? DeprecationOf(MemberDefinitionNode? member) =>
        member?.Directives.FirstOrDefault(d => d.Name.Value == BuiltInDirectives.Deprecated.Name);

    private void CheckDefault(InputValue input, string coordinate)
    {
        LiteralValidator? literals = null;
        literals = new LiteralValidator(
            (message, node) => Add($"{coordinate} has invalid default value{literals!.Path}: {message}", node),
            includeSuggestions: true);
        literals.Check(input.DefaultValue!, input.Type);
    }
}
