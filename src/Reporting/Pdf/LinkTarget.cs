namespace CrmGraph.Reporting.Pdf;

/// <summary>Where a link leads.</summary>
internal abstract record LinkTarget
{
    /// <summary>A named place in the document.</summary>
    internal sealed record Anchor(string Name) : LinkTarget;

    /// <summary>An address in the web.</summary>
    internal sealed record Address(string Uri) : LinkTarget;
}
