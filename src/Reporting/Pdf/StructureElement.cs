namespace CrmGraph.Reporting.Pdf;

/// <summary>One node of the document's structure: a heading, a table cell, a figure.</summary>
internal sealed class StructureElement(PdfTag tag, StructureElement? parent)
{
    private readonly List<StructureKid> _kids = [];

    public PdfTag Tag { get; } = tag;

    public StructureElement? Parent { get; } = parent;

    /// <summary>What a figure shows, in words.</summary>
    public string? AlternateText { get; init; }

    /// <summary>Decoration and everything inside it is no part of the structure.</summary>
    public bool IsArtifact => Tag == PdfTag.Artifact || Parent is { IsArtifact: true };

    public IReadOnlyList<StructureKid> Kids => _kids;

    public void Add(StructureKid kid) => _kids.Add(kid);
}
