using System.Text;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Tests.Pdf;

public sealed class PdfDocumentTests
{
    private static readonly PdfInfo Info = new("Title", "Subject", "Keywords", "en", new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8)));

    [Fact]
    public void A_document_is_a_pdf_file_with_an_end()
    {
        var file = Encoding.Latin1.GetString(Make().Save());

        Assert.StartsWith("%PDF-1.7", file, StringComparison.Ordinal);
        Assert.EndsWith("%%EOF\n", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_drawing_gives_the_same_bytes() => Assert.Equal(Make().Save(), Make().Save());

    [Fact]
    public void A_character_no_face_has_is_replaced_and_counted()
    {
        var document = Make();
        document.Pages[0].Text("ok 𠮷😀", 10, 10, new TextStyle(10, Palette.Ink));

        Assert.Equal(2, document.Fonts.Missing);
        Assert.NotEmpty(document.Save());
    }

    [Fact]
    public void Impossible_places_do_not_break_a_page()
    {
        var document = Make();
        document.Pages[0].Fill(new Box(double.NaN, double.PositiveInfinity, -1e300, 1e300), Palette.Ink, 3);
        document.Pages[0].Polyline([], new Stroke(Palette.Ink));
        document.Pages[0].Polygon([new(1, 1)], Palette.Ink);

        Assert.NotEmpty(document.Save());
    }

    [Fact]
    public void Decoration_is_no_part_of_the_structure()
    {
        var document = new PdfDocument(Info);
        var page = document.AddPage(100, 100);
        using (document.Begin(PdfTag.Artifact))
        {
            using var inside = document.Begin(PdfTag.P);
            page.Fill(new Box(0, 0, 10, 10), Palette.Ink);
        }

        Assert.Empty(document.Structure.Root.Kids);
        Assert.Empty(page.Marked);
    }

    [Fact]
    public void A_link_without_an_anchor_leads_to_its_own_page()
    {
        var document = Make();
        document.Pages[0].Link(new Box(0, 0, 10, 10), new LinkTarget.Anchor("nowhere"), "nowhere");

        Assert.NotEmpty(document.Save());
    }

    private static PdfDocument Make()
    {
        var document = new PdfDocument(Info);
        var page = document.AddPage(200, 200);
        document.Outline.Add("Start", new PdfPlace(page, 0));
        using (document.Begin(PdfTag.H1))
        {
            page.Text("王玥 and 周堃", 20, 20, new TextStyle(12, Palette.Ink, Bold: true));
        }

        using (document.Begin(PdfTag.Figure, "A box"))
        {
            page.Fill(new Box(20, 40, 50, 50), Palette.Blue, 4);
        }

        return document;
    }
}
