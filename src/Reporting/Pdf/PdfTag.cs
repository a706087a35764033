namespace CrmGraph.Reporting.Pdf;

/// <summary>The role of a piece of content in the document's structure; the names are those of the PDF standard.</summary>
internal enum PdfTag
{
    Document,
    H1,
    H2,
    P,
    Figure,
    Table,
    THead,
    TBody,
    TR,
    TH,
    TD,
    L,
    LI,
    LBody,
    Link,

    /// <summary>Decoration: no part of the structure.</summary>
    Artifact,
}
