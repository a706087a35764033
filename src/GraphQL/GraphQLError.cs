using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL;

/// <summary>
/// One entry of the <c>errors</c> list of a response (https://spec.graphql.org/September2025/#sec-Errors).
/// </summary>
/// <param name="Message">What went wrong, for the developer of the client.</param>
public sealed record GraphQLError(string Message)
{
    private static readonly IReadOnlyDictionary<string, object?> NoExtensions = new Dictionary<string, object?>();

    /// <summary>The places in the document the error belongs to.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>
    /// The response position: field names and list indexes (string or int); null when it is not tied to a field.
    /// </summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further facts for programs; <c>code</c> names the kind of error.</summary>
    public IReadOnlyDictionary<string, object?> Extensions { get; init; } = NoExtensions;

    /// <summary>The error with the stable code a client may switch on.</summary>
    public GraphQLError WithCode(string code) =>
        this with { Extensions = new Dictionary<string, object?>(Extensions) { ["code"] = code } };

    /// <summary>The error located at the beginning of the given syntax nodes.</summary>
    public static GraphQLError At(string message, params IEnumerable<Node?> nodes) =>
        new(message)
        {
            Locations = [.. nodes.Select(n => n?.Location).OfType<Location>().Select(l => l.Position)],
        };
}
