namespace CrmGraph.GraphQL.Language;

/// <summary>How large a document may be; beyond it parsing stops at once.</summary>
public sealed record ParserOptions
{
    /// <summary>The limits for documents that clients send.</summary>
    public static readonly ParserOptions Default = new();

    /// <summary>For documents of the program itself: only the nesting that the stack can bear is limited.</summary>
    public static readonly ParserOptions Trusted = new()
    {
        MaxTokens = int.MaxValue,
        MaxFields = int.MaxValue,
        MaxDirectives = int.MaxValue,
        MaxDepth = 500,
    };

    /// <summary>Tokens in the document, the end not counted.</summary>
    public int MaxTokens { get; init; } = 10_000;

    /// <summary>Selection sets, lists and objects inside each other.</summary>
    public int MaxDepth { get; init; } = 100;

    /// <summary>Fields selected in the whole document.</summary>
    public int MaxFields { get; init; } = 2_048;

    /// <summary>Directives at one place.</summary>
    public int MaxDirectives { get; init; } = 4;
}
