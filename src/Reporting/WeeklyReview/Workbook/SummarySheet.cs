using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The first sheet: key figures with live changes, the review topics and the weekly analysis table.</summary>
internal static class SummarySheet
{
    private const int Columns = 8;
    private const int HeadlineRow = 3;
    private const int NavigationRow = 4;
    private const int HeaderRow = 5;
    private const int FirstFigure = HeaderRow + 1;
    private const int ChartRows = 12;
    private const int FirstChartColumnRight = 6;

    private static readonly double[] Widths = [24, 15, 15, 22, 20, 46, 46, 14];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(ReviewTexts.Title), Columns);
        SheetBand.AddLogo(grid, frame.Brand, frame.Data.Company, Columns);
        grid.Merge(new(HeadlineRow, 1, HeadlineRow, Columns), Cell.Of(HeadlineText.Of(frame.Data, frame.Language), WorkbookStyles.Headline));
        grid.Height(HeadlineRow, 30);
        Navigation(grid, frame);
        KeyFigures(grid, frame);
        TopicBlock.Write(grid, frame, HeaderRow);
        AnalysisTable.Write(grid, frame, grid.LastRow + 2);
        Charts(grid, frame, grid.LastRow + 2);
        var settings = frame.Settings(ReviewTexts.Summary, WorkbookStyles.Blue, Widths) with { OnOnePage = true };
        var name = workbook.Sheet(settings, grid);
        if (RowOf(frame, MetricKey.WonValue) is { } row)
        {
            workbook.Define("WonThisWeek", CellRange.Cell(row, 2).On(name));
        }
    }

    /// <summary>The cell of this week's won value for formulas of other sheets; null where there is none.</summary>
    public static string? WonValue(WorkbookFrame frame) => RowOf(frame, MetricKey.WonValue) is { } row
        ? CellRange.Cell(row, 2).On(frame.In(ReviewTexts.Summary))
        : null;

    private static int? RowOf(WorkbookFrame frame, MetricKey key)
    {
        var index = frame.Data.Metrics.Index().Where(m => m.Item.Key == key).Select(m => m.Index + 1).FirstOrDefault();
        return index == 0 ? null : HeaderRow + index;
    }

    private static void Navigation(SheetGrid grid, WorkbookFrame frame)
    {
        LocalText[] sheets =
        [
            WorkbookTexts.PipelineSheet, WorkbookTexts.LeaderboardSheet, WorkbookTexts.StuckSheet,
            OutlookSheet.Name, WorkbookTexts.TierSheet, MeasureTexts.Decided, WorkbookTexts.DefinitionsSheet, WorkbookTexts.RawDataSheet,
        ];
        grid.Height(NavigationRow, 24);
        foreach (var (index, sheet) in sheets.Index())
        {
            grid[NavigationRow, index + 1] = Cell.Of(frame.In(sheet), WorkbookStyles.Navigation);
            grid.Annotations.Hyperlinks.Add(new(NavigationRow, index + 1, $"#{SheetName.Quoted(frame.In(sheet))}!A1"));
        }
    }

    private static void KeyFigures(SheetGrid grid, WorkbookFrame frame)
    {
        frame.Header(
            grid,
            HeaderRow,
            1,
            (WorkbookTexts.KeyFigures, WorkbookStyles.Header),
            (ReviewTexts.ThisWeek, WorkbookStyles.HeaderRight),
            (ReviewTexts.LastWeek, WorkbookStyles.HeaderRight),
            (ReviewTexts.Change, WorkbookStyles.HeaderRight),
            (WorkbookTexts.LastTwelveWeeks, WorkbookStyles.HeaderCenter));
        foreach (var (index, metric) in frame.Data.Metrics.Index())
        {
            KeyFigure(grid, frame, metric, FirstFigure + index, index);
        }
    }

    private static void KeyFigure(SheetGrid grid, WorkbookFrame frame, ReviewMetric metric, int row, int index)
    {
        var format = frame.Formats.Of(metric.Unit);
        grid.Height(row, 27);
        grid.Row(
            row,
            1,
            Cell.Of(frame.In(ReviewTexts.Of(metric.Key)), WorkbookStyles.BoldText),
            Cell.Of(metric.Value, WorkbookStyles.BoldNumber(format)),
            Cell.Of(metric.Previous, WorkbookStyles.MutedNumber(format)),
            Change(frame, metric, row),
            Cell.Blank(WorkbookStyles.Text));
        WorkbookFormulas.ColorBySign(grid, CellRange.Cell(row, 4), metric.GoodDirection);
        if (RawDataSheet.Series(frame, index) is { } series)
        {
            grid.Annotations.Sparklines.Add(new(row, 5, series, WorkbookStyles.Blue));
        }
    }

    private static Cell Change(WorkbookFrame frame, ReviewMetric metric, int row)
    {
        var (value, previous) = (CellAddress.Of(row, 2), CellAddress.Of(row, 3));
        return (metric.Change, metric.ChangeKind) switch
        {
            (null, _) => Cell.Of(frame.In(ReviewTexts.NothingToCompare), WorkbookStyles.MutedRightText),
            ({ } points, ChangeKind.Points) => Cell.Calculated(
                WorkbookFormulas.PointsChange(value, previous),
                points * 100,
                WorkbookStyles.BoldNumber(frame.Formats.PointsChange)),
            ({ } change, _) => Cell.Calculated(
                WorkbookFormulas.RelativeChange(value, previous),
                change,
                WorkbookStyles.BoldNumber(WorkbookFormats.RelativeChange)),
        };
    }

    private static void Charts(SheetGrid grid, WorkbookFrame frame, int row)
    {
        var last = row + ChartRows - 1;
        grid.Annotations.Charts.AddRange(
        [
            .. PipelineSheet.Trend(frame).Chart(frame.In(WorkbookTexts.PipelineSheet), new(row, 1, last, FirstChartColumnRight - 1)),
            .. LeaderboardSheet.Chart(frame, new(row, FirstChartColumnRight, last, Columns)),
        ]);
    }
}
