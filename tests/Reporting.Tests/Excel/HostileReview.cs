using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>A week whose texts try to break the file.</summary>
internal static class HostileReview
{
    public const string Formula = "=HYPERLINK(\"http://evil.example\",\"click\")";

    private const string Broken = "<&>\"'\u0001\uD800_x0041_ 😀\r\n\t";

    public static WeeklyReviewData Week()
    {
        var week = ReviewFixture.Week(3);
        return week with
        {
            Company = Formula + Broken,
            Scope = new(ReviewScopeKind.Team, Guid.Empty, "@" + Broken),
            Stuck = [.. week.Stuck.Select(s => s with { Title = Formula, Customer = new string('客', 40_000), Owner = Broken })],
            Leaderboard = [.. week.Leaderboard.Select(r => r with { Name = "-1+" + r.Name, Team = Broken })],
            TierMovements = [.. week.TierMovements.Select(m => m with { Customer = "+" + Broken, At = DateTime.MinValue })],
            Table = [.. week.Table.Select(r => r with { ConclusionEn = Formula, ConclusionZh = Broken })],
            EarlierMeasures = [.. week.EarlierMeasures.Select(m => m with { Text = Formula, Owner = Broken, Outcome = "-" + Broken })],
            Topics = [.. week.Topics.Select(t => t with { TextEn = Formula + Broken, TextZh = Broken })],
            Targets = [.. week.Targets.Select(t => t with { Holder = Formula })],
            Breaches = [.. week.Breaches.Select(b => b with { Name = "-" + Broken })],
            Overrides = [.. week.Overrides.Select(o => o with { Title = Broken, By = Formula, Reason = "@" + Broken })],
            Contributions = [.. week.Contributions.Select(c => c with { NameZh = Broken, NameEn = Formula })],
            Stages = [.. week.Stages.Select(s => s with { NameEn = Broken, NameZh = "\t" + Broken })],
        };
    }
}
