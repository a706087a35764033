using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The reps by won value.</summary>
internal static class LeaderboardSection
{
    public static void Draw(ReviewContext context)
    {
        var rows = context.Data.Leaderboard;
        var largest = rows.Select(row => row.WonValue).DefaultIfEmpty().Max();
        ReviewTable.Draw(
            context,
            ReviewTexts.Leaderboard,
            rows.Count == 0 ? null : context.Text(ReviewTexts.LeaderboardNote, context.Money(rows.Sum(row => row.WonValue))),
            [
                new("#", 22, Align.Right),
                new(context.Text(ReviewTexts.Rep), 110, MaxLines: 1),
                new(context.Text(ReviewTexts.WonValue), 200),
                new(context.Text(ReviewTexts.Wins), 42, Align.Right),
                new(context.Text(ReviewTexts.WinRate), 52, Align.Right),
                new(context.Text(ReviewTexts.Cycle), 52, Align.Right),
                new(context.Text(ReviewTexts.Change), 62, Align.Right),
            ],
            [.. rows.Select((row, index) => Row(context, row, index + 1, largest))]);
    }

    private static TableCell[] Row(ReviewContext context, LeaderboardRow row, int rank, decimal largest) =>
    [
        new(NumberText.Rounded(rank)) { Color = Palette.Faint },
        new(row.Name) { Bold = true, Note = row.Team },
        new(context.Money(row.WonValue)) { Bold = true, Bar = largest <= 0 ? 0 : (double)(row.WonValue / largest) },
        NumberText.Rounded(row.WonCount),
        NumberText.Percent(row.WinRate),
        row.SalesCycle is { } days ? context.Text(ReviewTexts.ShortDays, NumberText.Rounded(days)) : NumberText.None,
        new(MetricText.Change(row.Change, ChangeKind.Relative, context.Language))
        {
            Color = Tone.Of(row.Change).Strong,
            Trend = row.Change is { } change ? Math.Sign(change) : null,
        },
    ];
}
