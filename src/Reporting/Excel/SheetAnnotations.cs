using CrmGraph.Reporting.Excel.Charts;

namespace CrmGraph.Reporting.Excel;

/// <summary>What a sheet has besides its cells; it may grow while rows are written.</summary>
internal sealed class SheetAnnotations
{
    /// <summary>A filter over plain cells; a table brings its own.</summary>
    public CellRange? AutoFilter { get; set; }

    public List<CellRange> MergedCells { get; } = [];

    public List<ConditionalFormat> ConditionalFormats { get; } = [];

    public List<Hyperlink> Hyperlinks { get; } = [];

    public List<ExcelTable> Tables { get; } = [];

    public List<PlacedChart> Charts { get; } = [];

    public List<PlacedPicture> Pictures { get; } = [];

    public List<Sparkline> Sparklines { get; } = [];

    /// <summary>Whether anything floats above the cells.</summary>
    public bool HasDrawing => Charts.Count > 0 || Pictures.Count > 0;
}
