namespace CrmGraph.Reporting.Pdf;

/// <summary>How a line is drawn.</summary>
internal readonly record struct Stroke(PdfColor Color, double Width = 0.6, bool Dashed = false);
