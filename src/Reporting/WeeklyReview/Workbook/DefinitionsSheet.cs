using System.Globalization;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>What every figure means, what the review covers, and live checks that its parts agree.</summary>
internal static class DefinitionsSheet
{
    private const int Columns = 4;

    private static readonly double[] Widths = [44, 34, 34, 14];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(ReviewTexts.Definitions), Columns);
        var next = Definitions(grid, frame, WorkbookFrame.FirstRow);
        next = Checks(grid, frame, next + 1);
        About(grid, frame, next + 1);
        workbook.Sheet(frame.Settings(WorkbookTexts.DefinitionsSheet, WorkbookStyles.Grey, Widths) with { OnOnePage = true }, grid);
    }

    private static int Definitions(SheetGrid grid, WorkbookFrame frame, int row)
    {
        frame.Header(grid, row, 1, (ReviewTexts.Metric, WorkbookStyles.Header));
        grid.Merge(new(row, 2, row, Columns), Cell.Of(frame.In(ReviewTexts.Formula), WorkbookStyles.Header));
        foreach (var definition in MetricDefinitions.All)
        {
            row++;
            grid.Height(row, 22);
            grid[row, 1] = Cell.Of(frame.In(ReviewTexts.Of(definition.Key)), WorkbookStyles.BoldText);
            grid.Merge(new(row, 2, row, Columns), Cell.Of(frame.In(definition.Formula.Zh, definition.Formula.En), WorkbookStyles.Text));
        }

        return row + 1;
    }

    private static int Checks(SheetGrid grid, WorkbookFrame frame, int row)
    {
        frame.Header(
            grid,
            row,
            1,
            (WorkbookTexts.Reconciliation, WorkbookStyles.Header),
            (WorkbookTexts.Left, WorkbookStyles.HeaderRight),
            (WorkbookTexts.Right, WorkbookStyles.HeaderRight),
            (WorkbookTexts.Agrees, WorkbookStyles.HeaderCenter));
        foreach (var check in ReconciliationCheck.All(frame))
        {
            row++;
            check.Write(grid, frame, row);
        }

        return row + 1;
    }

    private static void About(SheetGrid grid, WorkbookFrame frame, int row)
    {
        var data = frame.Data;
        frame.Header(grid, row, 1, (WorkbookTexts.AboutThisReview, WorkbookStyles.Header));
        grid.Merge(new(row, 2, row, Columns), Cell.Blank(WorkbookStyles.Header));
        (LocalText Label, string Value)[] facts =
        [
            (WorkbookTexts.Period, FormattableString.Invariant($"{data.Week}: {data.StartsOn:yyyy-MM-dd} – {data.EndsOn:yyyy-MM-dd}")),
            (WorkbookTexts.Scope, ScopeText.Of(data, frame.Language)),
            (WorkbookTexts.Status, frame.In(ReviewTexts.Of(data.Status))),
            (WorkbookTexts.DataVersion, data.DataVersion.ToString(CultureInfo.InvariantCulture)),
            (WorkbookTexts.AsOf, DateText.Moment(DateText.InZone(data.AsOf, data.TimeZone))),
            (WorkbookTexts.TimeZone, data.TimeZone),
            (WorkbookTexts.Currency, data.Currency),
        ];
        foreach (var (label, value) in facts)
        {
            row++;
            grid[row, 1] = Cell.Of(frame.In(label), WorkbookStyles.MutedText);
            grid.Merge(new(row, 2, row, Columns), Cell.Of(value, WorkbookStyles.Text));
        }
    }
}
