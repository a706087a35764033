using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The reps by won value; those with nothing to compare are named below the table.</summary>
internal static class LeaderboardSection
{
    private const double Leading = 11;

    private static readonly TextStyle IdleStyle = new(8, Palette.Muted);

    public static void Draw(ReviewContext context)
    {
        var rows = context.Data.Leaderboard;
        var active = rows.Where(IsActive).ToArray();
        var largest = rows.Select(row => row.WonValue).DefaultIfEmpty().Max();
        ReviewTable.Draw(
            context,
            ReviewTexts.Leaderboard,
            rows.Count == 0 ? null : context.Text(ReviewTexts.LeaderboardNote, context.Money(rows.Sum(row => row.WonValue))),
            [
                new("#", 22, Align.Right),
                new(context.Text(ReviewTexts.Rep), 110, MaxLines: 2),
                new(context.Text(ReviewTexts.Team), 92, MaxLines: 2),
                new(context.Text(ReviewTexts.WonValue), 138),
                new(context.Text(ReviewTexts.Wins), 34, Align.Right),
                new(context.Text(ReviewTexts.WinRate), 48, Align.Right),
                new(context.Text(ReviewTexts.Cycle), 44, Align.Right),
                new(context.Text(ReviewTexts.Change), 62, Align.Right),
            ],
            [.. active.Select((row, index) => Row(context, row, index + 1, largest))]);
        if (active.Length < rows.Count)
        {
            DrawIdle(context, [.. rows.Where(row => !IsActive(row)).Select(row => row.Name)]);
        }
    }

    private static bool IsActive(LeaderboardRow row) => row.WonValue != 0 || row.PreviousWonValue != 0 || row.WinRate is not null;

    private static TableCell[] Row(ReviewContext context, LeaderboardRow row, int rank, decimal largest)
    {
        var shown = MetricText.Shown(row.Change);
        return
        [
            new(NumberText.Rounded(rank)) { Color = Palette.Faint },
            new(row.Name) { Bold = true },
            new(row.Team ?? NumberText.None) { Color = Palette.Muted },
            new(context.Money(row.WonValue)) { Bold = true, Bar = largest <= 0 ? 0 : (double)(row.WonValue / largest) },
            NumberText.Rounded(row.WonCount),
            NumberText.Percent(row.WinRate),
            row.SalesCycle is { } days ? context.Text(ReviewTexts.ShortDays, NumberText.Rounded(days)) : NumberText.None,
            new(MetricText.Change(row.Change, ChangeKind.Relative, context.Language))
            {
                Color = Tone.Of(shown).Strong,
                Trend = shown is { } change ? Math.Sign(change) : null,
            },
        ];
    }

    private static void DrawIdle(ReviewContext context, string[] names)
    {
        var flow = context.Flow;
        var text = context.Text(ReviewTexts.IdleReps, string.Join(context.Text(ReviewTexts.NameSeparator), names));
        var lines = LineBreaker.Wrap(text, IdleStyle, PageFlow.Width - (2 * TableRow.Gutter));
        var height = lines.Count * Leading;
        flow.Require(height);
        using (context.Document.Begin(PdfTag.P))
        {
            flow.Lines(lines, PageFlow.Left + TableRow.Gutter, flow.Y + 2, Leading, IdleStyle);
        }

        flow.Y += height + 12;
    }
}
