using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The customers whose tier changed in the week.</summary>
internal static class TierSheet
{
    private const int HeaderRow = WorkbookFrame.FirstRow;
    private const int Columns = 6;

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(ReviewTexts.Tiers), Columns);
        frame.Header(
            grid,
            HeaderRow,
            1,
            (ReviewTexts.Customer, WorkbookStyles.Header),
            (ReviewTexts.From, WorkbookStyles.Header),
            (ReviewTexts.To, WorkbookStyles.Header),
            (WorkbookTexts.Direction, WorkbookStyles.HeaderCenter),
            (ReviewTexts.AnnualPurchases, WorkbookStyles.HeaderRight),
            (ReviewTexts.ChangedOn, WorkbookStyles.HeaderRight));
        var movements = frame.Data.TierMovements;
        foreach (var (index, movement) in movements.Index())
        {
            Row(grid, frame, movement, HeaderRow + 1 + index);
        }

        if (movements.Count == 0)
        {
            frame.NothingToReport(grid, HeaderRow + 1, 1);
        }
        else
        {
            grid.Annotations.AutoFilter = new(HeaderRow, 1, HeaderRow + movements.Count, Columns);
        }

        workbook.Sheet(Settings(frame), grid);
    }

    private static SheetSettings Settings(WorkbookFrame frame)
    {
        var customers = TextWidth.Fitting(frame.Data.TierMovements.Select(m => m.Customer), 30, 60);
        return frame.Settings(WorkbookTexts.TierSheet, WorkbookStyles.Violet, customers, 22, 22, 12, 22, 22) with
        {
            FrozenRows = HeaderRow,
        };
    }

    private static void Row(SheetGrid grid, WorkbookFrame frame, TierMovement movement, int row)
    {
        var from = frame.In(movement.FromZh ?? string.Empty, movement.FromEn ?? string.Empty);
        grid.Height(row, 22);
        grid.Link(row, 1, frame.Brand.RecordAddress?.Invoke("Customer", movement.CustomerId));
        grid.Row(
            row,
            1,
            Cell.Of(movement.Customer, WorkbookStyles.BoldText),
            Cell.Of(from.Length == 0 ? frame.In(WorkbookTexts.FirstTier) : from, WorkbookStyles.MutedText),
            Cell.Of(frame.In(movement.ToZh, movement.ToEn), WorkbookStyles.BoldText),
            movement.Upward ? Cell.Of("▲", WorkbookStyles.Up) : Cell.Of("▼", WorkbookStyles.Down),
            Cell.Of(movement.AnnualPurchases, WorkbookStyles.Number(frame.Formats.WholeMoney)),
            Cell.Of(
                DateText.InZone(movement.At, frame.Data.TimeZone).DateTime,
                WorkbookStyles.Number(WorkbookFormats.Moment)));
    }
}
