namespace CrmGraph.GraphQL.Execution;

/// <summary>The request cannot be run at all: it has no valid document, or its variables do not fit.</summary>
internal sealed class RequestRefusedException(IReadOnlyList<GraphQLError> errors) : Exception(errors[0].Message)
{
    public IReadOnlyList<GraphQLError> Errors { get; } = errors;
}
