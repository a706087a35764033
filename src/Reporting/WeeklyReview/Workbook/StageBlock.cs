using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Every stage with what is open in it and how well it converts.</summary>
internal sealed class StageBlock(WorkbookFrame frame, int row, int column)
{
    private const int OpenOffset = 2;
    private const int AmountOffset = 3;
    private const int WeightedOffset = 4;

    private IReadOnlyList<ReviewStage> Stages => frame.Data.Stages;

    private int FirstStage => row + 2;

    private int LastStage => FirstStage + Stages.Count - 1;

    /// <summary>The last row it takes: that of the total.</summary>
    public int LastRow => FirstStage + Math.Max(1, Stages.Count);

    /// <summary>Where the amount open in all stages stands; null without stages.</summary>
    public CellRange? TotalAmount => Stages.Count == 0 ? null : CellRange.Cell(LastRow, column + AmountOffset);

    public void Write(SheetGrid grid)
    {
        grid[row, column] = Cell.Of(frame.In(ReviewTexts.Stages), WorkbookStyles.Section);
        frame.Header(
            grid,
            row + 1,
            column,
            (WorkbookTexts.Pipeline, WorkbookStyles.Header),
            (ReviewTexts.Stage, WorkbookStyles.Header),
            (ReviewTexts.OpenCount, WorkbookStyles.HeaderRight),
            (ReviewTexts.Amount, WorkbookStyles.HeaderRight),
            (ReviewTexts.Weighted, WorkbookStyles.HeaderRight),
            (ReviewTexts.Entered, WorkbookStyles.HeaderRight),
            (ReviewTexts.Conversion, WorkbookStyles.HeaderRight));
        if (Stages.Count == 0)
        {
            frame.NothingToReport(grid, FirstStage, column);
            return;
        }

        foreach (var (index, stage) in Stages.Index())
        {
            WriteStage(grid, stage, FirstStage + index);
        }

        WriteTotal(grid);
        grid.Annotations.ConditionalFormats.Add(
            new DataBar(CellRange.Column(column + AmountOffset, FirstStage, LastStage), WorkbookStyles.LightBlue));
    }

    private void WriteStage(SheetGrid grid, ReviewStage stage, int at)
    {
        var money = WorkbookStyles.Number(frame.Formats.WholeMoney);
        grid.Row(
            at,
            column,
            Cell.Of(frame.In(stage.PipelineZh, stage.PipelineEn), WorkbookStyles.MutedText),
            Cell.Of(frame.In(stage.NameZh, stage.NameEn), WorkbookStyles.BoldText),
            Cell.Of(stage.Open, WorkbookStyles.Number(WorkbookFormats.Count)),
            Cell.Of(stage.Amount, money),
            Cell.Of(stage.Weighted, money),
            Cell.Of(stage.Entered, WorkbookStyles.Number(WorkbookFormats.Count)),
            Cell.Of(stage.Conversion, WorkbookStyles.Number(WorkbookFormats.Share)));
    }

    private void WriteTotal(SheetGrid grid)
    {
        var money = WorkbookStyles.TotalNumber(frame.Formats.WholeMoney);
        grid.Row(
            LastRow,
            column,
            Cell.Of(frame.In(WorkbookTexts.Total), WorkbookStyles.TotalText),
            Cell.Blank(WorkbookStyles.TotalText),
            Total(OpenOffset, Stages.Sum(s => s.Open), WorkbookStyles.TotalNumber(WorkbookFormats.Count)),
            Total(AmountOffset, Stages.Sum(s => s.Amount), money),
            Total(WeightedOffset, Stages.Sum(s => s.Weighted ?? 0), money),
            Cell.Blank(WorkbookStyles.TotalText),
            Cell.Blank(WorkbookStyles.TotalText));
    }

    private Cell Total(int offset, decimal value, CellStyle style) =>
        Cell.Calculated(WorkbookFormulas.Sum(CellRange.Column(column + offset, FirstStage, LastStage)), value, style);
}
