using CrmGraph.Reporting.Fonts;

namespace CrmGraph.Reporting.Pdf.Text;

/// <summary>How a text is set.</summary>
internal readonly record struct TextStyle(double Size, PdfColor Color, bool Bold = false)
{
    /// <summary>The width of a text in points.</summary>
    public double Width(ReadOnlySpan<char> text) => FontFamily.Default.Width(text, Bold) * Size;
}
