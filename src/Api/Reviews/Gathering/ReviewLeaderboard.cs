using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>
/// The reps of the week by the won value they are credited with, the best first; whoever is credited with something is on it, so
/// that it adds up to the total. Contracts count for the owner alone.
/// </summary>
internal static class ReviewLeaderboard
{
    public static IReadOnlyList<LeaderboardRow> Of(ReviewFacts facts, IReadOnlyDictionary<Guid, string> userNames)
    {
        var week = facts.Period.Week;
        var won = Weekly(facts, facts.Won, week);
        var credits = facts.CreditsOf(week).ToLookup(credit => credit.UserId);
        var before = facts.CreditsOf(week.Previous).ToLookup(credit => credit.UserId);
        var lost = Weekly(facts, facts.Lost, week);
        var reps = facts.Reps.Where(rep => rep.WorkedBetween(week.Start, week.End)).ToLookup(rep => rep.UserId);
        return [.. reps.Select(rep => rep.Key)
            .Union(won.Select(group => group.Key))
            .Union(credits.Select(group => group.Key))
            .Select(user => Row(user, userNames[user], Team(user, reps, credits, facts), won[user], credits[user], before[user], lost[user].Count(), facts))
            .OrderByDescending(row => row.WonValue)
            .ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    private static ILookup<Guid, LedgerLine> Weekly(ReviewFacts facts, IEnumerable<LedgerLine> lines, IsoWeek week) =>
        lines.Where(line => facts.Period.WeekOf(line.At) == week).ToLookup(line => line.ToOwnerId);

    private static string? Team(Guid user, ILookup<Guid, RepFact> reps, ILookup<Guid, WonCredit> credits, ReviewFacts facts) =>
        (credits[user].LastOrDefault()?.TeamId ?? reps[user].LastOrDefault()?.TeamId) is { } team ? facts.TeamNames[team] : null;

    private static LeaderboardRow Row(
        Guid user,
        string name,
        string? team,
        IEnumerable<LedgerLine> won,
        IEnumerable<WonCredit> credits,
        IEnumerable<WonCredit> before,
        int lost,
        ReviewFacts facts)
    {
        var lines = won.ToList();
        var value = WeekFigures.Amount(credits.Sum(credit => credit.Units));
        var previous = WeekFigures.Amount(before.Sum(credit => credit.Units));
        var cycles = facts.CyclesOf(lines);
        return new LeaderboardRow(
            user,
            name,
            team,
            value,
            previous,
            lines.Count,
            lines.Count + lost == 0 ? null : lines.Count / (decimal)(lines.Count + lost),
            cycles.Count == 0 ? null : (decimal)cycles.Average(),
            MetricChange.Of(ChangeKind.Relative, value, previous));
    }
}
