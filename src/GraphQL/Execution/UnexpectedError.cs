namespace CrmGraph.GraphQL.Execution;

/// <summary>What a client is told of a failure nobody foresaw: an id to ask about, and nothing of the exception.</summary>
internal static class UnexpectedError
{
    private const string UnavailableCode = "SERVICE_UNAVAILABLE";

    public static GraphQLError From(Exception cause, GraphQLOptions options)
    {
        if (options.IsUnavailable(cause))
        {
            return new GraphQLError("The service is away for a moment; try again.").WithCode(UnavailableCode);
        }

        var id = Guid.CreateVersion7().ToString("N");
        options.Unexpected(cause, id);
        return new GraphQLError("Unexpected Execution Error")
        {
            Extensions = new Dictionary<string, object?> { ["correlationId"] = id },
        };
    }

    /// <summary>Whether the failure passes by itself, so that trying again makes sense.</summary>
    public static bool SaysUnavailable(GraphQLError error) => error.Extensions.GetValueOrDefault("code") is UnavailableCode;
}
