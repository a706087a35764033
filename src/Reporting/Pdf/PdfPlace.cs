namespace CrmGraph.Reporting.Pdf;

/// <summary>A height on a page to which an outline entry or a link leads.</summary>
internal readonly record struct PdfPlace(PdfPage Page, double Y)
{
    /// <summary>The place in the PDF syntax.</summary>
    public string Destination => $"[{Page.Id} 0 R/XYZ 0 {PdfSyntax.Number(Page.Height - Y)} null]";
}
