namespace CrmGraph.GraphQL.Execution;

/// <summary>What a client is told of a failure nobody foresaw: an id to ask about, and nothing of the exception.</summary>
internal static class UnexpectedError
{
    public static GraphQLError From(Exception cause, GraphQLOptions options)
    {
        var id = Guid.CreateVersion7().ToString("N");
        options.Unexpected(cause, id);
        return new GraphQLError("Unexpected Execution Error")
        {
            Extensions = new Dictionary<string, object?> { ["correlationId"] = id },
        };
    }
}
