using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The weekly analysis table, worded exactly like the template; its figures as numbers stand above it.</summary>
internal static class AnalysisTable
{
    private const int ConclusionWidth = 66;

    public static void Write(SheetGrid grid, WorkbookFrame frame, int row)
    {
        frame.Header(
            grid,
            row,
            1,
            (ReviewTexts.Dimension, WorkbookStyles.Header),
            (ReviewTexts.ThisWeek, WorkbookStyles.HeaderRight),
            (ReviewTexts.LastWeek, WorkbookStyles.HeaderRight),
            (ReviewTexts.Change, WorkbookStyles.HeaderRight));
        grid.Merge(new(row, 5, row, 6), Cell.Of(frame.In(ReviewTexts.Conclusion), WorkbookStyles.Header));
        grid[row, 7] = Cell.Of(frame.In(ReviewTexts.Measure), WorkbookStyles.Header);
        if (frame.Data.Table.Count == 0)
        {
            frame.NothingToReport(grid, row + 1, 1);
        }

        foreach (var (index, line) in frame.Data.Table.Index())
        {
            Line(grid, frame, line, row + 1 + index);
        }
    }

    private static void Line(SheetGrid grid, WorkbookFrame frame, ReviewTableRow line, int row)
    {
        var (currency, language) = (frame.Data.Currency, frame.Language);
        grid[row, 1] = Cell.Of(frame.In(ReviewTexts.Of(line.Metric)), WorkbookStyles.BoldText);
        if (frame.Metric(line.Metric) is { } metric)
        {
            grid.Row(
                row,
                2,
                Cell.Of(MetricText.Value(metric, currency, language), WorkbookStyles.RightText),
                Cell.Of(MetricText.Previous(metric, currency, language), WorkbookStyles.MutedRightText),
                Cell.Of(MetricText.Change(metric, language), ChangeStyle(metric)));
        }

        var conclusion = frame.In(line.ConclusionZh, line.ConclusionEn);
        grid.Merge(new(row, 5, row, 6), Cell.Of(conclusion, WorkbookStyles.Text));
        grid[row, 7] = Cell.Of(frame.In(line.MeasureZh, line.MeasureEn), WorkbookStyles.Text);
        grid.Height(row, 12 + (TextWidth.Lines(conclusion, ConclusionWidth) * SheetGrid.LineHeight));
    }

    /// <summary>The change is text here, so its colour is settled when it is written.</summary>
    private static CellStyle ChangeStyle(ReviewMetric metric)
    {
        var better = metric.GoodDirection == GoodDirection.Up ? metric.Change : -metric.Change;
        return better switch
        {
            > 0 => WorkbookStyles.GoodRightText,
            < 0 => WorkbookStyles.BadRightText,
            _ => WorkbookStyles.RightText,
        };
    }
}
