namespace CrmGraph.Reporting.Pdf;

/// <summary>What an element of the structure holds.</summary>
internal abstract record StructureKid
{
    /// <summary>Another element.</summary>
    internal sealed record Element(StructureElement Child) : StructureKid;

    /// <summary>A marked piece of a page's instructions.</summary>
    internal sealed record Content(int Page, int Mark) : StructureKid;

    /// <summary>An annotation on a page.</summary>
    internal sealed record Annotation(int Page, int Object) : StructureKid;
}
