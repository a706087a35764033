using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Plans;

namespace CrmGraph.GraphQL.Execution;

/// <summary>A document, parsed and validated once for all its requests.</summary>
/// <param name="Document">Null when it could not be parsed.</param>
/// <param name="Errors">Why it cannot be run; empty when it can.</param>
internal sealed record PreparedDocument(DocumentNode? Document, IReadOnlyList<GraphQLError> Errors)
{
    public IReadOnlyDictionary<string, FragmentDefinitionNode> Fragments { get; } = FragmentsOf(Document);

    /// <summary>What plans depend on of the variables.</summary>
    public VariableRoles? Roles { get; } = Document is null ? null : new VariableRoles(Document);

    /// <summary>Does any operation ask for the schema itself?</summary>
    public bool Introspects { get; } = Document is not null && IntrospectionSearch.IsIn(Document);

    /// <summary>The operation to run (https://spec.graphql.org/September2025/#GetOperation()).</summary>
    /// <exception cref="GraphQLException">There is none, or it is not clear which.</exception>
    public OperationDefinitionNode Operation(string? name)
    {
        var operations = Document?.Definitions.OfType<OperationDefinitionNode>().ToList() ?? [];
        if (name is not null)
        {
            return operations.FirstOrDefault(o => o.Name?.Value == name)
                ?? throw new GraphQLException(new GraphQLError($"Unknown operation named \"{name}\"."));
        }

        return operations.Count switch
        {
            0 => throw new GraphQLException(new GraphQLError("Must provide an operation.")),
            1 => operations[0],
            _ => throw new GraphQLException(new GraphQLError("Must provide operation name if query contains multiple operations.")),
        };
    }

    private static Dictionary<string, FragmentDefinitionNode> FragmentsOf(DocumentNode? document)
    {
        var fragments = new Dictionary<string, FragmentDefinitionNode>(StringComparer.Ordinal);
        foreach (var fragment in document?.Definitions.OfType<FragmentDefinitionNode>() ?? [])
        {
            fragments.TryAdd(fragment.Name.Value, fragment);
        }

        return fragments;
    }
}
