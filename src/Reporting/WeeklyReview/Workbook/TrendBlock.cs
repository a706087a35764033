using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Charts;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Won value and new pipeline of twelve weeks.</summary>
internal sealed class TrendBlock(WorkbookFrame frame, int row, int column)
{
    private const int WonValueOffset = 3;
    private const int NewPipelineOffset = 4;

    private IReadOnlyList<TrendWeek> Weeks => frame.Data.Trend;

    private int FirstWeek => row + 2;

    public void Write(SheetGrid grid)
    {
        grid[row, column] = Cell.Of(frame.In(ReviewTexts.Trend), WorkbookStyles.Section);
        frame.Header(
            grid,
            row + 1,
            column,
            (WorkbookTexts.Week, WorkbookStyles.Header),
            (WorkbookTexts.StartsOn, WorkbookStyles.Header),
            (ReviewTexts.Wins, WorkbookStyles.HeaderRight),
            (ReviewTexts.WonValue, WorkbookStyles.HeaderRight),
            (ReviewTexts.NewPipeline, WorkbookStyles.HeaderRight));
        if (Weeks.Count == 0)
        {
            frame.NothingToReport(grid, FirstWeek, column);
        }

        var money = WorkbookStyles.Number(frame.Formats.WholeMoney);
        foreach (var (index, week) in Weeks.Index())
        {
            grid.Row(
                FirstWeek + index,
                column,
                Cell.Of(week.Week, index == Weeks.Count - 1 ? WorkbookStyles.BoldText : WorkbookStyles.Text),
                Cell.Of(week.StartsOn, WorkbookStyles.MutedText with { NumberFormat = WorkbookFormats.Date }),
                Cell.Of(week.WonCount, WorkbookStyles.Number(WorkbookFormats.Count)),
                Cell.Of(week.WonValue, money),
                Cell.Of(week.NewPipeline, money));
        }
    }

    public IEnumerable<PlacedChart> Chart(string sheet, CellRange place)
    {
        if (Weeks.Count == 0)
        {
            return [];
        }

        var won = Series(sheet, SeriesKind.Bar, WorkbookStyles.MidBlue, ReviewTexts.WonValue, WonValueOffset, w => w.WonValue);
        var created = Series(sheet, SeriesKind.Line, WorkbookStyles.Orange, ReviewTexts.NewPipeline, NewPipelineOffset, w => w.NewPipeline);
        var chart = new Chart(
            frame.In(ReviewTexts.Trend),
            frame.In(ReviewTexts.TrendDescription),
            [won, created],
            frame.Formats.ShortMoney);
        return [new PlacedChart(chart, place)];
    }

    /// <summary>Names for formulas of the reader's own.</summary>
    public void Define(XlsxWriter workbook, string sheet)
    {
        if (Weeks.Count > 0)
        {
            workbook.Define("WonTrend", Values(WonValueOffset).On(sheet));
            workbook.Define("NewPipelineTrend", Values(NewPipelineOffset).On(sheet));
        }
    }

    private CellRange Values(int offset) => CellRange.Column(column + offset, FirstWeek, FirstWeek + Weeks.Count - 1);

    private ChartSeries Series(
        string sheet, SeriesKind kind, string color, LocalText name, int offset, Func<TrendWeek, decimal> value) => new(
        kind,
        color,
        new(CellRange.Cell(row + 1, column + offset).On(sheet), frame.In(name)),
        new(Values(0).On(sheet), [.. Weeks.Select(w => w.Week)]),
        new(Values(offset).On(sheet), [.. Weeks.Select(value)]));
}
