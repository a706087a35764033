namespace CrmGraph.Reporting.Pdf;

/// <summary>The document's structure as it grows while pages are drawn; what is drawn belongs to the current element.</summary>
internal sealed class StructureTree
{
    private readonly List<StructureElement> _linked = [];

    public StructureTree()
    {
        Root = new StructureElement(PdfTag.Document, null);
        Current = Root;
    }

    public StructureElement Root { get; }

    public StructureElement Current { get; private set; }

    /// <summary>The elements that hold an annotation, in the order of the annotations' keys.</summary>
    public IReadOnlyList<StructureElement> Linked => _linked;

    /// <summary>Opens an element inside the current one; disposing of the scope closes it.</summary>
    public Scope Begin(PdfTag tag, string? alternateText = null)
    {
        var outer = Current;
        var element = new StructureElement(tag, outer) { AlternateText = alternateText };
        if (!element.IsArtifact)
        {
            outer.Add(new StructureKid.Element(element));
        }

        Current = element;
        return new Scope(this, outer);
    }

    /// <summary>Ties an annotation to the current element and returns the annotation's key.</summary>
    public int Link(int page, int annotation)
    {
        Current.Add(new StructureKid.Annotation(page, annotation));
        _linked.Add(Current);
        return _linked.Count - 1;
    }

    /// <summary>An element that is open.</summary>
    internal readonly struct Scope(StructureTree tree, StructureElement outer) : IDisposable
    {
        public void Dispose() => tree.Current = outer;
    }
}
