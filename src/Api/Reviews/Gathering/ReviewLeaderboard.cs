using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The reps of the week by won value, the best first; whoever won something is on it, so that it adds up to the total.</summary>
internal static class ReviewLeaderboard
{
    public static IReadOnlyList<LeaderboardRow> Of(ReviewFacts facts, IReadOnlyDictionary<Guid, string> userNames)
    {
        var week = facts.Period.Week;
        var won = Weekly(facts, facts.Won, week);
        var wonBefore = Weekly(facts, facts.Won, week.Previous);
        var lost = Weekly(facts, facts.Lost, week);
        var reps = facts.Reps.Where(rep => rep.WorkedBetween(week.Start, week.End)).ToLookup(rep => rep.UserId);
        return [.. reps.Select(rep => rep.Key)
            .Union(won.Select(group => group.Key))
            .Select(user => Row(user, userNames[user], Team(user, reps, won, facts), won[user], wonBefore[user], lost[user].Count(), facts))
            .OrderByDescending(row => row.WonValue)
            .ThenBy(row => row.Name, StringComparer.Ordinal)];
    }

    private static ILookup<Guid, LedgerLine> Weekly(ReviewFacts facts, IEnumerable<LedgerLine> lines, Domain.IsoWeek week) =>
        lines.Where(line => facts.Period.WeekOf(line.At) == week).ToLookup(line => line.ToOwnerId);

    private static string? Team(Guid user, ILookup<Guid, RepFact> reps, ILookup<Guid, LedgerLine> won, ReviewFacts facts) =>
        (won[user].LastOrDefault()?.ToTeamId ?? reps[user].LastOrDefault()?.TeamId) is { } team ? facts.TeamNames[team] : null;

    private static LeaderboardRow Row(
        Guid user,
        string name,
        string? team,
        IEnumerable<LedgerLine> won,
        IEnumerable<LedgerLine> wonBefore,
        int lost,
        ReviewFacts facts)
    {
        var lines = won.ToList();
        var value = WeekFigures.Amount(lines.Sum(line => line.ToBaseUnits));
        var previous = WeekFigures.Amount(wonBefore.Sum(line => line.ToBaseUnits));
        var cycles = facts.Cycles.IntersectBy(lines.Select(line => (line.OpportunityId, line.Ordinal)), cycle => (cycle.OpportunityId, cycle.Ordinal)).ToList();
        return new LeaderboardRow(
            user,
            name,
            team,
            value,
            previous,
            lines.Count,
            lines.Count + lost == 0 ? null : lines.Count / (decimal)(lines.Count + lost),
            cycles.Count == 0 ? null : (decimal)cycles.Average(cycle => cycle.Days),
            MetricChange.Of(ChangeKind.Relative, value, previous));
    }
}
