using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Charts;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The steps from lead to won; the conversion is calculated from the counts.</summary>
internal sealed class FunnelBlock(WorkbookFrame frame, int row)
{
    private const int Step = 1;
    private const int Count = 2;

    private int FirstStep => row + 2;

    /// <summary>The last row it takes.</summary>
    public int LastRow => FirstStep + Math.Max(1, frame.Data.Funnel.Count) - 1;

    public void Write(SheetGrid grid)
    {
        grid[row, Step] = Cell.Of(frame.In(ReviewTexts.Funnel), WorkbookStyles.Section);
        frame.Header(
            grid,
            row + 1,
            Step,
            (WorkbookTexts.FunnelStep, WorkbookStyles.Header),
            (WorkbookTexts.Count, WorkbookStyles.HeaderRight),
            (WorkbookTexts.PreviousCount, WorkbookStyles.HeaderRight),
            (ReviewTexts.Amount, WorkbookStyles.HeaderRight),
            (ReviewTexts.Conversion, WorkbookStyles.HeaderRight));
        if (frame.Data.Funnel.Count == 0)
        {
            frame.NothingToReport(grid, FirstStep, Step);
        }

        foreach (var (index, step) in frame.Data.Funnel.Index())
        {
            var at = FirstStep + index;
            grid.Row(
                at,
                Step,
                Cell.Of(frame.In(ReviewTexts.Of(step.Kind)), WorkbookStyles.BoldText),
                Cell.Of(step.Count, WorkbookStyles.BoldNumber(WorkbookFormats.Count)),
                Cell.Of(step.PreviousCount, WorkbookStyles.MutedNumber(WorkbookFormats.Count)),
                Cell.Of(step.Amount, WorkbookStyles.Number(frame.Formats.WholeMoney)),
                ConversionCell(index, at, step.Conversion));
        }
    }

    public IEnumerable<PlacedChart> Chart(string sheet, CellRange place)
    {
        var steps = frame.Data.Funnel;
        if (steps.Count == 0)
        {
            return [];
        }

        var series = new ChartSeries(
            SeriesKind.Bar,
            WorkbookStyles.Blue,
            new(CellRange.Cell(row + 1, Count).On(sheet), frame.In(WorkbookTexts.Count)),
            new(CellRange.Column(Step, FirstStep, LastRow).On(sheet), [.. steps.Select(s => frame.In(ReviewTexts.Of(s.Kind)))]),
            new(CellRange.Column(Count, FirstStep, LastRow).On(sheet), [.. steps.Select(s => (decimal)s.Count)]),
            Labels: true);
        var chart = new Chart(
            frame.In(ReviewTexts.Funnel),
            frame.In(WorkbookTexts.FunnelDescription),
            [series],
            WorkbookFormats.Count,
            Horizontal: true);
        return [new PlacedChart(chart, place)];
    }

    private static Cell ConversionCell(int index, int at, decimal? conversion)
    {
        var style = WorkbookStyles.Number(WorkbookFormats.Share);
        if (index == 0)
        {
            return Cell.Of(conversion, style);
        }

        var (reached, before) = (CellAddress.Of(at, Count), CellAddress.Of(at - 1, Count));
        return Cell.Calculated($"IF({before}=0,\"\",{reached}/{before})", conversion, style);
    }
}
