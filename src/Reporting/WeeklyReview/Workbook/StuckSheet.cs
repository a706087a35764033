using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The opportunities that no longer move, as an Excel table to sort and filter.</summary>
internal static class StuckSheet
{
    private const string TableName = "StuckOpportunities";
    private const int HeaderRow = WorkbookFrame.FirstRow;
    private const int Over = 9;

    private static readonly (LocalText Text, CellStyle Style)[] Headings =
    [
        (ReviewTexts.Number, WorkbookStyles.HeaderRight),
        (WorkbookTexts.Title, WorkbookStyles.Header),
        (ReviewTexts.Customer, WorkbookStyles.Header),
        (ReviewTexts.Owner, WorkbookStyles.Header),
        (ReviewTexts.Stage, WorkbookStyles.Header),
        (ReviewTexts.Amount, WorkbookStyles.HeaderRight),
        (WorkbookTexts.DaysStuck, WorkbookStyles.HeaderRight),
        (WorkbookTexts.Limit, WorkbookStyles.HeaderRight),
        (WorkbookTexts.OverLimit, WorkbookStyles.HeaderRight),
        (ReviewTexts.Reason, WorkbookStyles.Header),
    ];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(ReviewTexts.Stuck), Headings.Length);
        frame.Header(grid, HeaderRow, 1, Headings);
        var rows = frame.Data.Stuck;
        foreach (var (index, stuck) in rows.Index())
        {
            Row(grid, frame, stuck, HeaderRow + 1 + index);
        }

        if (rows.Count == 0)
        {
            frame.NothingToReport(grid, HeaderRow + 1, 2);
        }

        var table = new ExcelTable(TableName, HeaderRow, 1, rows.Count, [.. Headings.Select((h, i) => Column(frame, h.Text, i + 1))]);
        grid.Annotations.Tables.Add(table);
        grid.Annotations.ConditionalFormats.Add(
            new DataBar(CellRange.Column(Over, HeaderRow + 1, table.Range.LastRow), WorkbookStyles.LightRed));
        workbook.Sheet(Settings(frame), grid);
    }

    private static TableColumn Column(WorkbookFrame frame, LocalText name, int column) =>
        new(frame.In(name), column == Over ? OverFormula(frame) : null);

    private static string OverFormula(WorkbookFrame frame) =>
        $"{TableName}[[#This Row],[{frame.In(WorkbookTexts.DaysStuck)}]]-{TableName}[[#This Row],[{frame.In(WorkbookTexts.Limit)}]]";

    private static SheetSettings Settings(WorkbookFrame frame)
    {
        var titles = TextWidth.Fitting(frame.Data.Stuck.Select(s => s.Title), 22, 44);
        var customers = TextWidth.Fitting(frame.Data.Stuck.Select(s => s.Customer ?? string.Empty), 22, 44);
        var stages = TextWidth.Fitting(frame.Data.Stuck.Select(s => frame.In(s.StageZh, s.StageEn)), 18, 32);
        return frame.Settings(WorkbookTexts.StuckSheet, WorkbookStyles.Bad, 10, titles, customers, 20, stages, 18, 16, 14, 14, 26) with
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 2,
        };
    }

    private static void Row(SheetGrid grid, WorkbookFrame frame, StuckOpportunity stuck, int row)
    {
        grid.Height(row, 20);
        grid.Link(row, 2, frame.Brand.RecordAddress?.Invoke("Opportunity", stuck.OpportunityId));
        grid.Row(
            row,
            1,
            Cell.Of(stuck.Number, WorkbookStyles.MutedNumber(WorkbookFormats.Id)),
            Cell.Of(stuck.Title, WorkbookStyles.BoldText),
            Cell.Of(stuck.Customer ?? frame.In(ReviewTexts.NoCustomer), WorkbookStyles.Text),
            Cell.Of(stuck.Owner, WorkbookStyles.Text),
            Cell.Of(frame.In(stuck.StageZh, stuck.StageEn), WorkbookStyles.Text),
            Cell.Of(stuck.Amount, WorkbookStyles.BoldNumber(frame.Formats.WholeMoney)),
            Cell.Of(stuck.Days, WorkbookStyles.Number(WorkbookFormats.Count)),
            Cell.Of(stuck.LimitDays, WorkbookStyles.MutedNumber(WorkbookFormats.Count)),
            Cell.Calculated(
                OverFormula(frame),
                stuck.Days - stuck.LimitDays,
                WorkbookStyles.BoldNumber(WorkbookFormats.Count)),
            Cell.Of(frame.In(ReviewTexts.Of(stuck.Reason)), WorkbookStyles.Text));
    }
}
