namespace CrmGraph.GraphQL.Language;

/// <summary>The stretch of a source a node was read from: offsets in UTF-16 code units, the end exclusive.</summary>
public readonly record struct Location(Source Source, int Start, int End)
{
    /// <summary>Where the stretch begins, as line and column.</summary>
    public SourceLocation Position => Source.PositionOf(Start);
}
