using System.Globalization;
using System.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>The table of contents a viewer shows beside the pages; one level.</summary>
internal sealed class PdfOutline
{
    private readonly List<(string Title, PdfPlace Place)> _entries = [];

    public void Add(string title, PdfPlace place) => _entries.Add((title, place));

    /// <summary>Returns the number of the outline's object.</summary>
    public int Write(PdfObjects objects)
    {
        var root = objects.Reserve();
        var ids = _entries.Select(_ => objects.Reserve()).ToArray();
        for (var i = 0; i < ids.Length; i++)
        {
            objects.Write(ids[i], Entry(i, root, ids));
        }

        var range = ids.Length == 0 ? "" : $"/First {ids[0]} 0 R/Last {ids[^1]} 0 R/Count {ids.Length}";
        objects.Write(root, $"<</Type/Outlines{range}>>");
        return root;
    }

    private string Entry(int index, int root, int[] ids)
    {
        var (title, place) = _entries[index];
        var entry = new StringBuilder();
        entry.Append(CultureInfo.InvariantCulture, $"<</Title {PdfSyntax.Text(title)}/Parent {root} 0 R/Dest{place.Destination}");
        if (index > 0)
        {
            entry.Append(CultureInfo.InvariantCulture, $"/Prev {ids[index - 1]} 0 R");
        }

        if (index + 1 < ids.Length)
        {
            entry.Append(CultureInfo.InvariantCulture, $"/Next {ids[index + 1]} 0 R");
        }

        return entry.Append(">>").ToString();
    }
}
