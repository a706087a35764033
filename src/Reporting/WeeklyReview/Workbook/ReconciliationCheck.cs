using System.Globalization;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Two figures of the workbook that must be the same amount.</summary>
/// <param name="Label">What is compared.</param>
/// <param name="First">Where the first stands.</param>
/// <param name="Second">Where the second stands.</param>
internal sealed record ReconciliationCheck(string Label, SourcedAmount First, SourcedAmount Second)
{
    /// <summary>Less than half a cent: what adding in binary may lose.</summary>
    private const decimal Tolerance = 0.005m;

    private const string Yes = "✓";
    private const string No = "✗";

    private bool Agree => Math.Abs(First.Amount - Second.Amount) < Tolerance;

    /// <summary>Those of which the review has both sides.</summary>
    public static IEnumerable<ReconciliationCheck> All(WorkbookFrame frame)
    {
        var won = SourcedAmount.From(SummarySheet.WonValue(frame), frame.Metric(MetricKey.WonValue)?.Value);
        var leaderboard = SourcedAmount.From(LeaderboardSheet.TotalWon(frame), frame.Data.Leaderboard.Sum(r => r.WonValue));
        var bridgeWon = Bridge(frame, BridgeStepKind.Won) is { } step ? new SourcedAmount($"-{step.Formula}", -step.Amount) : null;
        var closing = Bridge(frame, BridgeStepKind.Closing);
        var balance = closing is null ? null : closing with { Formula = FormattableString.Invariant($"{closing.Amount}") };
        var stages = SourcedAmount.From(
            PipelineSheet.Stages(frame).TotalAmount?.On(frame.In(WorkbookTexts.PipelineSheet)),
            frame.Data.Stages.Sum(s => s.Amount));
        var wonName = frame.In(ReviewTexts.Of(MetricKey.WonValue));
        (string Label, SourcedAmount? First, SourcedAmount? Second)[] pairs =
        [
            (frame.In(WorkbookTexts.WonIsLeaderboard, wonName), won, leaderboard),
            (frame.In(WorkbookTexts.WonIsBridge, wonName, frame.In(ReviewTexts.Won)), won, bridgeWon),
            (frame.In(WorkbookTexts.BridgeCloses), closing, balance),
            (frame.In(WorkbookTexts.StagesHoldClosing), stages, balance),
        ];
        return from pair in pairs
               where pair.First is not null && pair.Second is not null
               select new ReconciliationCheck(pair.Label, pair.First, pair.Second);
    }

    public void Write(SheetGrid grid, WorkbookFrame frame, int row)
    {
        var money = WorkbookStyles.Number(frame.Formats.ExactMoney);
        var (first, second) = (CellAddress.Of(row, 2), CellAddress.Of(row, 3));
        grid.Height(row, 22);
        grid.Row(
            row,
            1,
            Cell.Of(Label, WorkbookStyles.BoldText),
            Cell.Calculated(First.Formula, First.Amount, money),
            Cell.Calculated(Second.Formula, Second.Amount, money),
            Cell.Calculated(
                $"IF(ABS({first}-{second})<{Tolerance.ToString(CultureInfo.InvariantCulture)},\"{Yes}\",\"{No}\")",
                Agree ? Yes : No,
                Agree ? WorkbookStyles.Up : WorkbookStyles.Down));
    }

    private static SourcedAmount? Bridge(WorkbookFrame frame, BridgeStepKind kind) => SourcedAmount.From(
        PipelineSheet.Bridge(frame).CellOf(kind)?.On(frame.In(WorkbookTexts.PipelineSheet)),
        frame.Data.Bridge.Steps.FirstOrDefault(s => s.Kind == kind)?.Amount);
}

/// <summary>An amount and the formula that fetches it.</summary>
internal sealed record SourcedAmount(string Formula, decimal Amount)
{
    /// <summary>Null where there is no cell or no amount.</summary>
    public static SourcedAmount? From(string? formula, decimal? amount) =>
        formula is not null && amount is { } known ? new(formula, known) : null;
}
