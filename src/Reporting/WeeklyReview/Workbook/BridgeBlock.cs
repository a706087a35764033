using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The pipeline bridge; its closing balance is the sum of what stands above it.</summary>
internal sealed class BridgeBlock(WorkbookFrame frame, int row)
{
    private const int Amount = 2;

    private IReadOnlyList<BridgeStep> Steps => frame.Data.Bridge.Steps;

    private int FirstStep => row + 2;

    /// <summary>Where the amount of a step stands; null where the bridge has no such step.</summary>
    public CellRange? CellOf(BridgeStepKind kind)
    {
        var number = Steps.Index().Where(s => s.Item.Kind == kind).Select(s => s.Index + 1).FirstOrDefault();
        return number == 0 ? null : CellRange.Cell(FirstStep + number - 1, Amount);
    }

    public void Write(SheetGrid grid)
    {
        grid[row, 1] = Cell.Of(frame.In(ReviewTexts.Bridge), WorkbookStyles.Section);
        frame.Header(
            grid,
            row + 1,
            1,
            (WorkbookTexts.BridgeStep, WorkbookStyles.Header),
            (ReviewTexts.Amount, WorkbookStyles.HeaderRight),
            (WorkbookTexts.BridgeCount, WorkbookStyles.HeaderRight));
        if (Steps.Count == 0)
        {
            frame.NothingToReport(grid, FirstStep, 1);
        }

        foreach (var (index, step) in Steps.Index())
        {
            WriteStep(grid, step, FirstStep + index);
        }
    }

    private void WriteStep(SheetGrid grid, BridgeStep step, int at)
    {
        var isBalance = step.Kind is BridgeStepKind.Opening or BridgeStepKind.Closing;
        var name = Cell.Of(frame.In(ReviewTexts.Of(step.Kind)), isBalance ? WorkbookStyles.TotalText : WorkbookStyles.Text);
        var amount = step.Kind switch
        {
            BridgeStepKind.Closing => Cell.Calculated(
                WorkbookFormulas.Sum(CellRange.Column(Amount, FirstStep, at - 1)),
                step.Amount,
                WorkbookStyles.TotalNumber(frame.Formats.WholeMoney)),
            BridgeStepKind.Opening => Cell.Of(step.Amount, WorkbookStyles.TotalNumber(frame.Formats.WholeMoney)),
            _ => Cell.Of(step.Amount, WorkbookStyles.Number(frame.Formats.SignedMoney)),
        };
        var count = isBalance
            ? Cell.Of(step.Count, WorkbookStyles.TotalNumber(WorkbookFormats.Count))
            : Cell.Of(step.Count, WorkbookStyles.MutedNumber(ChangesTheCount(step.Kind) ? WorkbookFormats.SignedCount : WorkbookFormats.Count));
        grid.Row(at, 1, name, amount, count);
        if (!isBalance)
        {
            WorkbookFormulas.ColorBySign(grid, CellRange.Cell(at, Amount), GoodDirection.Up);
        }
    }

    /// <summary>A revalued opportunity stays open: its count says how many were affected.</summary>
    private static bool ChangesTheCount(BridgeStepKind kind) =>
        kind is not (BridgeStepKind.Increased or BridgeStepKind.Decreased or BridgeStepKind.ExchangeRate);
}
