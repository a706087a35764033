using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The improvement measures: how the earlier ones did, and below them what this week decides.</summary>
internal static class MeasureSheet
{
    private const int HeaderRow = WorkbookFrame.FirstRow;
    private const int ProgressColumn = 6;
    private const decimal Whole = 100;

    private static readonly (LocalText Text, CellStyle Style)[] Headings =
    [
        (MeasureTexts.Week, WorkbookStyles.Header),
        (MeasureTexts.Text, WorkbookStyles.Header),
        (ReviewTexts.Owner, WorkbookStyles.Header),
        (MeasureTexts.DueOn, WorkbookStyles.HeaderRight),
        (MeasureTexts.Status, WorkbookStyles.HeaderCenter),
        (MeasureTexts.Progress, WorkbookStyles.HeaderRight),
        (MeasureTexts.Figure, WorkbookStyles.Header),
        (MeasureTexts.Baseline, WorkbookStyles.HeaderRight),
        (MeasureTexts.Actual, WorkbookStyles.HeaderRight),
        (MeasureTexts.Target, WorkbookStyles.HeaderRight),
        (MeasureTexts.Effect, WorkbookStyles.HeaderCenter),
        (MeasureTexts.Outcome, WorkbookStyles.Header),
    ];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(MeasureTexts.Decided), Headings.Length);
        frame.Header(grid, HeaderRow, 1, Headings);
        MeasureScore[] scores = [.. frame.Data.EarlierMeasures, .. frame.Data.Measures];
        foreach (var (index, score) in scores.Index())
        {
            Row(grid, frame, score, HeaderRow + 1 + index);
        }

        if (scores.Length == 0)
        {
            frame.NothingToReport(grid, HeaderRow + 1, 2);
        }
        else
        {
            var last = HeaderRow + scores.Length;
            grid.Annotations.AutoFilter = new(HeaderRow, 1, last, Headings.Length);
            grid.Annotations.ConditionalFormats.Add(new DataBar(CellRange.Column(ProgressColumn, HeaderRow + 1, last), WorkbookStyles.LightBlue));
        }

        workbook.Sheet(Settings(frame), grid);
    }

    private static SheetSettings Settings(WorkbookFrame frame) =>
        frame.Settings(MeasureTexts.Decided, WorkbookStyles.Orange, 12, 48, 18, 14, 14, 12, 18, 16, 16, 16, 16, 40) with
        {
            FrozenRows = HeaderRow,
        };

    private static void Row(SheetGrid grid, WorkbookFrame frame, MeasureScore score, int row)
    {
        grid.Row(
            row,
            1,
            Cell.Of(score.Week, WorkbookStyles.MutedText),
            Cell.Of(score.Text, WorkbookStyles.BoldText),
            Cell.Of(score.Owner, WorkbookStyles.Text),
            Cell.Of(score.DueOn, WorkbookStyles.Number(WorkbookFormats.Date)),
            Cell.Of(frame.In(MeasureTexts.StateOf(score)), score.Overdue ? WorkbookStyles.Down : WorkbookStyles.Centered),
            Cell.Of(score.Progress / Whole, WorkbookStyles.Number(WorkbookFormats.Share)),
            Cell.Of(score.Metric is { } metric ? frame.In(ReviewTexts.Of(metric)) : string.Empty, WorkbookStyles.Text),
            Figure(frame, score, score.Baseline),
            Figure(frame, score, score.Actual),
            Figure(frame, score, score.Target),
            Cell.Of(frame.In(MeasureTexts.Of(score.Effect)), EffectStyle(score.Effect)),
            Cell.Of(score.Outcome ?? string.Empty, WorkbookStyles.Text));
    }

    private static Cell Figure(WorkbookFrame frame, MeasureScore score, decimal? value) => score.Metric is { } metric && value is { } known
        ? Cell.Of(known, WorkbookStyles.Number(frame.Formats.Of(MetricDefinitions.Of(metric).Unit)))
        : Cell.Of(NumberText.None, WorkbookStyles.MutedRightText);

    private static CellStyle EffectStyle(MeasureEffect effect) => effect switch
    {
        MeasureEffect.Reached or MeasureEffect.Improved => WorkbookStyles.Up,
        MeasureEffect.Worsened or MeasureEffect.NotReached => WorkbookStyles.Down,
        _ => WorkbookStyles.Centered,
    };
}
