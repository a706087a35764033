namespace CrmGraph.GraphQL.Language;

/// <summary>A document is not well-formed or larger than the parser accepts.</summary>
public sealed class SyntaxException(GraphQLError error) : Exception(error.Message)
{
    /// <summary>The error as the client gets it.</summary>
    public GraphQLError Error { get; } = error;

    internal static SyntaxException At(Source source, int offset, string description)
    {
        var error = new GraphQLError($"Syntax Error: {description}") { Locations = [source.PositionOf(offset)] };
        return new SyntaxException(error.WithCode("HC0014"));
    }
}
