namespace CrmGraph.Reporting.Pdf;

/// <summary>Where a text stands relative to its anchor point.</summary>
internal enum Align
{
    Left,
    Centre,
    Right,
}
