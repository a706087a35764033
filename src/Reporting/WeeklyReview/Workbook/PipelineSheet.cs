using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Two charts, and below them what they are drawn from: funnel and bridge on the left, stages and trend on the right.</summary>
internal static class PipelineSheet
{
    private const int Columns = 13;
    private const int ChartRows = 14;
    private const int RightColumn = 7;

    private static readonly double[] Widths = [20, 19, 14, 18, 13, 3, 20, 22, 12, 18, 18, 15, 13];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var sheet = frame.In(WorkbookTexts.PipelineSheet);
        var grid = frame.Begin(sheet, Columns);
        var funnel = new FunnelBlock(frame, FirstTableRow(frame));
        var bridge = Bridge(frame);
        var stages = Stages(frame);
        var trend = Trend(frame);
        funnel.Write(grid);
        bridge.Write(grid);
        stages.Write(grid);
        trend.Write(grid);
        const int lastChartRow = WorkbookFrame.FirstRow + ChartRows - 1;
        grid.Annotations.Charts.AddRange(
        [
            .. funnel.Chart(sheet, new(WorkbookFrame.FirstRow, 1, lastChartRow, RightColumn - 2)),
            .. trend.Chart(sheet, new(WorkbookFrame.FirstRow, RightColumn, lastChartRow, Columns)),
        ]);
        workbook.Sheet(frame.Settings(WorkbookTexts.PipelineSheet, WorkbookStyles.Orange, Widths) with { OnOnePage = true }, grid);
        trend.Define(workbook, sheet);
    }

    /// <summary>The bridge where it stands on this sheet.</summary>
    public static BridgeBlock Bridge(WorkbookFrame frame) => new(frame, new FunnelBlock(frame, FirstTableRow(frame)).LastRow + 2);

    /// <summary>The trend where it stands on this sheet.</summary>
    public static TrendBlock Trend(WorkbookFrame frame) => new(frame, Stages(frame).LastRow + 2, RightColumn);

    /// <summary>The stages where they stand on this sheet.</summary>
    public static StageBlock Stages(WorkbookFrame frame) => new(frame, FirstTableRow(frame), RightColumn);

    /// <summary>Without charts the tables take their place.</summary>
    private static int FirstTableRow(WorkbookFrame frame) => frame.Data.Funnel.Count + frame.Data.Trend.Count == 0
        ? WorkbookFrame.FirstRow
        : WorkbookFrame.FirstRow + ChartRows + 1;
}
