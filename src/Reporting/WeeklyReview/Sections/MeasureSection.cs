using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>What was decided to do better: how the earlier measures did, and what this week decides.</summary>
internal static class MeasureSection
{
    private const decimal Whole = 100;

    /// <summary>The earlier measures; a first week has none and says nothing.</summary>
    public static void DrawEarlier(ReviewContext context)
    {
        var scores = context.Data.EarlierMeasures;
        if (scores.Count == 0)
        {
            return;
        }

        var note = context.Text(
            MeasureTexts.EarlierNote,
            scores.Count,
            scores.Count(score => score.Status == MeasureStatus.Done),
            scores.Count(score => score.Overdue));
        ReviewTable.Draw(
            context,
            MeasureTexts.Earlier,
            note,
            [
                new(context.Text(MeasureTexts.Text), 164, MaxLines: 4),
                new(context.Text(MeasureTexts.DueOn), 50),
                new(context.Text(MeasureTexts.Status), 68),
                new(context.Text(MeasureTexts.Progress), 80),
                new(context.Text(MeasureTexts.Figure), 118, MaxLines: 2),
                new(context.Text(MeasureTexts.Effect), 80, Align.Right, MaxLines: 2),
            ],
            [.. scores.Select(score => (TableCell[])[.. Common(context, score, $"{DateText.WeekNumber(score.Week)} · {score.Owner}"), Figure(context, score), Effect(context, score)])]);
    }

    /// <summary>What this week decides.</summary>
    public static void DrawDecided(ReviewContext context) => ReviewTable.Draw(
        context,
        MeasureTexts.Decided,
        context.Data.Measures.Count == 0 ? null : context.Text(MeasureTexts.DecidedNote),
        [
            new(context.Text(MeasureTexts.Text), 206, MaxLines: 4),
            new(context.Text(MeasureTexts.DueOn), 58),
            new(context.Text(MeasureTexts.Status), 70),
            new(context.Text(MeasureTexts.Progress), 90),
            new(context.Text(MeasureTexts.Figure), 136, MaxLines: 2),
        ],
        [.. context.Data.Measures.Select(score => (TableCell[])[.. Common(context, score, score.Owner), Aim(context, score)])]);

    private static TableCell[] Common(ReviewContext context, MeasureScore score, string note) =>
    [
        new(score.Text) { Bold = true, Note = score.Outcome is null ? note : $"{note} · {score.Outcome}" },
        new(DateText.Day(score.DueOn, context.Language)) { Color = Palette.Muted },
        new(context.Text(MeasureTexts.StateOf(score))) { Bold = true, Color = ColorOf(score) },
        new(NumberText.Rounded(score.Progress) + "%") { Bar = (double)(score.Progress / Whole) },
    ];

    private static TableCell Figure(ReviewContext context, MeasureScore score) => score.Metric is { } metric
        ? new TableCell(context.Text(ReviewTexts.Of(metric)))
        {
            Note = context.Text(MeasureTexts.Movement, Value(context, metric, score.Baseline), Value(context, metric, score.Actual), Value(context, metric, score.Target)),
            Target = DefinitionSection.Place(metric),
        }
        : NumberText.None;

    private static TableCell Aim(ReviewContext context, MeasureScore score) => score.Metric is { } metric
        ? new TableCell(context.Text(ReviewTexts.Of(metric)))
        {
            Note = context.Text(MeasureTexts.Aim, Value(context, metric, score.Baseline), Value(context, metric, score.Target)),
            Target = DefinitionSection.Place(metric),
        }
        : NumberText.None;

    private static TableCell Effect(ReviewContext context, MeasureScore score) => new(context.Text(MeasureTexts.Of(score.Effect)))
    {
        Bold = true,
        Color = score.Effect switch
        {
            MeasureEffect.Reached or MeasureEffect.Improved => Palette.Good,
            MeasureEffect.Worsened or MeasureEffect.NotReached => Palette.Bad,
            _ => Palette.Muted,
        },
    };

    private static PdfColor ColorOf(MeasureScore score) => score switch
    {
        { Overdue: true } => Palette.Bad,
        { Status: MeasureStatus.Done } => Palette.Good,
        { Status: MeasureStatus.InProgress } => Palette.Blue,
        _ => Palette.Muted,
    };

    private static string Value(ReviewContext context, MetricKey metric, decimal? value) =>
        MetricText.Of(metric, value, context.Data.Currency, context.Language);
}
