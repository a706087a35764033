namespace CrmGraph.GraphQL;

/// <summary>A failure whose message and code are meant for the client; thrown inside a field it becomes that field's error.</summary>
public sealed class GraphQLException(GraphQLError error) : Exception(error.Message)
{
    public GraphQLException(string message, string code)
        : this(new GraphQLError(message).WithCode(code))
    {
    }

    public GraphQLError Error { get; } = error;
}
