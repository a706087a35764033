namespace CrmGraph.GraphQL.Validation;

/// <summary>Ends a validation that has found or cost enough; the error is the last one reported.</summary>
internal sealed class ValidationAbortedException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;
}
