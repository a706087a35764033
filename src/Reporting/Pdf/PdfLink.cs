namespace CrmGraph.Reporting.Pdf;

/// <summary>An area of a page that leads elsewhere.</summary>
/// <param name="Object">The number of the annotation's object.</param>
/// <param name="Key">Its key among the annotations of the structure.</param>
/// <param name="Area">Where one can click.</param>
/// <param name="Target">Where it leads.</param>
/// <param name="Description">Where it leads, in words.</param>
internal sealed record PdfLink(int Object, int Key, Box Area, LinkTarget Target, string Description);
