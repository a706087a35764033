using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf;

/// <summary>Fills A4 pages from top to bottom.</summary>
/// <param name="document">Receives the pages.</param>
/// <param name="open">Draws what stands at the top of each page and returns the height at which its content starts.</param>
internal sealed class PageFlow(PdfDocument document, Func<PdfPage, double> open)
{
    public const double PageWidth = 595.28;
    public const double PageHeight = 841.89;
    public const double Left = 36;
    public const double Width = PageWidth - (2 * Left);
    public const double Right = Left + Width;

    /// <summary>Where content ends and the footer begins.</summary>
    public const double Bottom = PageHeight - 44;

    private PdfPage? _page;

    public PdfDocument Document { get; } = document;

    public PdfPage Page => _page ?? NewPage();

    /// <summary>The height at which the next thing is drawn.</summary>
    public double Y { get; set; }

    /// <summary>The height that is left on this page.</summary>
    public double Rest => _page is null ? 0 : Bottom - Y;

    public PdfPage NewPage()
    {
        _page = Document.AddPage(PageWidth, PageHeight);
        Y = open(_page);
        return _page;
    }

    /// <summary>Goes to the next page where the height does not fit on this one any more.</summary>
    public void Require(double height)
    {
        if (!Fits(height))
        {
            NewPage();
        }
    }

    public bool Fits(double height) => height <= Rest;

    /// <summary>Writes lines below each other, the first on the given baseline.</summary>
    public void Lines(IReadOnlyList<string> lines, double x, double baseline, double leading, TextStyle style)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var joined = i + 1 < lines.Count && LineBreaks.Joins(lines[i], lines[i + 1]);
            Page.Text(lines[i], x, baseline + (i * leading), style, joined: joined);
        }
    }
}
