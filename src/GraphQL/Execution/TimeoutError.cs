namespace CrmGraph.GraphQL.Execution;

/// <summary>What a client is told of an operation that took too long, in HotChocolate's words.</summary>
internal static class TimeoutError
{
    private const string Code = "HC0045";

    public static GraphQLError Of(TimeSpan timeout) => new GraphQLError($"The request exceeded the configured timeout of `{timeout:c}`.").WithCode(Code);

    public static bool Is(GraphQLError error) => error.Extensions.GetValueOrDefault("code") is Code;
}
