namespace CrmGraph.GraphQL.Language;

/// <summary>A place in a document, line and column counted from one.</summary>
public readonly record struct SourceLocation(int Line, int Column);
