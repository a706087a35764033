namespace CrmGraph.Reporting.Pdf;

/// <summary>A place on a page in points, from its top left corner.</summary>
internal readonly record struct PdfPoint(double X, double Y);
