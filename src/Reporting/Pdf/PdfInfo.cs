namespace CrmGraph.Reporting.Pdf;

/// <summary>What a document says about itself.</summary>
/// <param name="Title">Shown in the viewer's title bar.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Keywords">For searches, separated by commas.</param>
/// <param name="Language">The language tag of its text.</param>
/// <param name="Created">The moment it counts as created and changed; the writer reads no clock.</param>
internal sealed record PdfInfo(string Title, string Subject, string Keywords, string Language, DateTimeOffset Created);
