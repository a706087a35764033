using System.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>
/// A tagged PDF 1.7 document. Its bytes depend on what is drawn and on nothing else: no clock, no random identifiers.
/// Pages stay open until the document is saved, so that a footer can say how many there are.
/// </summary>
internal sealed class PdfDocument(PdfInfo info)
{
    private const string Producer = "CrmGraph";

    private readonly List<PdfPage> _pages = [];
    private readonly Dictionary<string, PdfPlace> _anchors = new(StringComparer.Ordinal);

    public PdfObjects Objects { get; } = new();

    public DocumentFonts Fonts { get; } = new();

    public DocumentPictures Pictures { get; } = new();

    public StructureTree Structure { get; } = new();

    public PdfOutline Outline { get; } = new();

    public IReadOnlyList<PdfPage> Pages => _pages;

    public PdfPage AddPage(double width, double height)
    {
        var page = new PdfPage(this, _pages.Count, Objects.Reserve(), width, height);
        _pages.Add(page);
        return page;
    }

    /// <summary>Opens an element of the structure; disposing of the scope closes it.</summary>
    public StructureTree.Scope Begin(PdfTag tag, string? alternateText = null) => Structure.Begin(tag, alternateText);

    /// <summary>Names a place for links; the first place of a name counts.</summary>
    public void Anchor(string name, PdfPlace place) => _anchors.TryAdd(name, place);

    /// <summary>Writes the file. The document is finished after that.</summary>
    public byte[] Save()
    {
        var tree = Objects.Reserve();
        var contents = _pages.Select(WriteContent).ToArray();
        var resources = Objects.Add($"<<{Fonts.Write(Objects)}{Pictures.Write(Objects)}>>");
        foreach (var page in _pages)
        {
            WritePage(page, tree, contents[page.Index], resources);
        }

        Objects.Write(tree, $"<</Type/Pages/Count {_pages.Count}/Kids[{PdfSyntax.References(_pages.Select(page => page.Id))}]>>");
        return Objects.Close(WriteCatalog(tree), WriteInfo());
    }

    private int WriteContent(PdfPage page)
    {
        page.Close();
        return Objects.AddStream("", page.Instructions);
    }

    private void WritePage(PdfPage page, int tree, int contents, int resources)
    {
        foreach (var link in page.Links)
        {
            Objects.Write(
                link.Object,
                $"<</Type/Annot/Subtype/Link/Rect{PdfSyntax.Rectangle(link.Area, page.Height)}/Border[0 0 0]/F 4"
                + $"/Contents {PdfSyntax.Text(link.Description)}{Target(page, link.Target)}/StructParent {_pages.Count + link.Key}>>");
        }

        var annotations = page.Links.Count == 0 ? "" : $"/Annots[{PdfSyntax.References(page.Links.Select(link => link.Object))}]";
        Objects.Write(
            page.Id,
            $"<</Type/Page/Parent {tree} 0 R/MediaBox[0 0 {PdfSyntax.Number(page.Width)} {PdfSyntax.Number(page.Height)}]"
            + $"/Resources {resources} 0 R/Contents {contents} 0 R/StructParents {page.Index}/Tabs/S{annotations}>>");
    }

    private string Target(PdfPage page, LinkTarget target) => target switch
    {
        LinkTarget.Anchor anchor => $"/Dest{_anchors.GetValueOrDefault(anchor.Name, new PdfPlace(page, 0)).Destination}",
        LinkTarget.Address address => $"/A<</S/URI/URI<{Convert.ToHexString(Encoding.ASCII.GetBytes(address.Uri))}>>>",
        _ => "",
    };

    private int WriteCatalog(int tree)
    {
        var outline = Outline.Write(Objects);
        var structure = new StructureObjects(Objects, _pages).Write(Structure);
        var metadata = Objects.AddStream("/Type/Metadata/Subtype/XML", XmpMetadata.Of(info, Producer), compressed: false);
        return Objects.Add(
            $"<</Type/Catalog/Pages {tree} 0 R/Lang{PdfSyntax.Text(info.Language)}/ViewerPreferences<</DisplayDocTitle true>>"
            + $"/MarkInfo<</Marked true>>/StructTreeRoot {structure} 0 R/Outlines {outline} 0 R/PageMode/UseOutlines/Metadata {metadata} 0 R>>");
    }

    private int WriteInfo()
    {
        var created = PdfSyntax.Date(info.Created);
        return Objects.Add(
            $"<</Title {PdfSyntax.Text(info.Title)}/Subject {PdfSyntax.Text(info.Subject)}/Keywords {PdfSyntax.Text(info.Keywords)}"
            + $"/Creator({Producer})/Producer({Producer})/CreationDate{created}/ModDate{created}>>");
    }
}
