using System.Globalization;
using System.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>Writes the structure tree and the parent tree that leads from content back to its element.</summary>
internal sealed class StructureObjects(PdfObjects objects, IReadOnlyList<PdfPage> pages)
{
    private readonly Dictionary<StructureElement, int> _ids = [];

    /// <summary>Returns the number of the tree's root object.</summary>
    public int Write(StructureTree tree)
    {
        var root = objects.Reserve();
        Write(tree.Root, root);
        var parents = objects.Add(ParentTree(tree));
        objects.Write(
            root,
            $"<</Type/StructTreeRoot/K {_ids[tree.Root]} 0 R/ParentTree {parents} 0 R/ParentTreeNextKey {pages.Count + tree.Linked.Count}>>");
        return root;
    }

    private int Write(StructureElement element, int parent)
    {
        var id = objects.Reserve();
        _ids.Add(element, id);
        var body = new StringBuilder();
        body.Append(CultureInfo.InvariantCulture, $"<</Type/StructElem/S/{element.Tag}/P {parent} 0 R");
        if (element.AlternateText is { } text)
        {
            body.Append("/Alt ").Append(PdfSyntax.Text(text));
        }

        if (element.Tag == PdfTag.TH)
        {
            body.Append("/A<</O/Table/Scope/Column>>");
        }

        body.Append("/K[");
        foreach (var kid in element.Kids)
        {
            body.Append(Kid(kid, id)).Append(' ');
        }

        objects.Write(id, body.Append("]>>").ToString());
        return id;
    }

    private string Kid(StructureKid kid, int parent) => kid switch
    {
        StructureKid.Element element => PdfSyntax.Reference(Write(element.Child, parent)),
        StructureKid.Content content => $"<</Type/MCR/Pg {pages[content.Page].Id} 0 R/MCID {content.Mark}>>",
        StructureKid.Annotation annotation => $"<</Type/OBJR/Pg {pages[annotation.Page].Id} 0 R/Obj {annotation.Object} 0 R>>",
        _ => "",
    };

    /// <summary>The keys of pages come first, those of annotations after them.</summary>
    private string ParentTree(StructureTree tree)
    {
        var numbers = new StringBuilder("<</Nums[");
        foreach (var page in pages)
        {
            var elements = page.Marked.Select(element => _ids[element]);
            numbers.Append(CultureInfo.InvariantCulture, $"{page.Index} [{PdfSyntax.References(elements)}]\n");
        }

        for (var i = 0; i < tree.Linked.Count; i++)
        {
            numbers.Append(CultureInfo.InvariantCulture, $"{pages.Count + i} {_ids[tree.Linked[i]]} 0 R\n");
        }

        return numbers.Append("]>>").ToString();
    }
}
