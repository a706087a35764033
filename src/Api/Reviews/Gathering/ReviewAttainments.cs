using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The sales targets of the scope that the week lies in, and how much of them is won.</summary>
internal static class ReviewAttainments
{
    private const int Decimals = 4;

    private static readonly TargetPeriod[] Periods = Enum.GetValues<TargetPeriod>();

    public static async Task<IReadOnlyList<ReviewAttainment>> Of(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var holders = await Holders(facts, db, stop);
        List<ReviewAttainment> attainments = [];
        foreach (var period in holders.GroupBy(holder => holder.Target.Period).OrderBy(group => group.Key))
        {
            var won = await Won(period.Key.StartOf(facts.Period.LastDay), facts, db, stop);
            attainments.AddRange(period.Select(holder => Attainment(holder, won, facts.Period.LastDay)));
        }

        return [.. attainments.OrderBy(one => one.Period).ThenBy(Rank).ThenByDescending(one => one.Attainment).ThenBy(one => one.Holder, StringComparer.Ordinal)];
    }

    /// <summary>The revenue that the scope itself is to win in a month; null where it has no target.</summary>
    public static decimal? Monthly(IReadOnlyList<ReviewAttainment> attainments, ReviewScope scope)
    {
        var own = attainments.FirstOrDefault(one => scope.Kind switch
        {
            ReviewScopeKind.Company => one is { UserId: null, TeamId: null },
            ReviewScopeKind.Team => one.TeamId == scope.Id && scope.Id is not null,
            ReviewScopeKind.Rep => one.UserId == scope.Id,
        });
        return own is null ? null : own.Target / Months(own.Period);
    }

    private static int Months(TargetPeriod period) => period switch
    {
        TargetPeriod.Month => 1,
        TargetPeriod.Quarter => 3,
        TargetPeriod.Year => 12,
    };

    /// <summary>The company first, then teams, then reps.</summary>
    private static int Rank(ReviewAttainment attainment) => attainment switch
    {
        { UserId: not null } => 2,
        { TeamId: not null } => 1,
        _ => 0,
    };

    private static async Task<IReadOnlyList<Holder>> Holders(ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var starts = Periods.Select(period => period.StartOf(facts.Period.LastDay)).Distinct().ToList();
        var targets = await (
            from target in db.Set<SalesTarget>().AsNoTracking()
            where starts.Contains(target.StartOn)
            join user in db.Set<User>() on target.UserId equals (Guid?)user.Id into users
            from user in users.DefaultIfEmpty()
            select new Holder(target, user == null ? null : user.Name, user == null ? null : user.TeamId))
            .ToListAsync(stop);
        return
        [
            .. targets
                .Where(holder => holder.Target.StartOn == holder.Target.Period.StartOf(facts.Period.LastDay))
                .Where(holder => holder.IsIn(facts.Scope))
                .Select(holder => holder.Target.TeamId is { } team ? holder with { Name = facts.TeamNames[team] } : holder),
        ];
    }

    /// <summary>Each line that makes an opportunity won adds to it; one that opens it again takes away.</summary>
    private static async Task<IReadOnlyList<WonSum>> Won(DateOnly since, ReviewFacts facts, CrmDbContext db, CancellationToken stop)
    {
        var (from, to) = (facts.Workspace.StartOfDay(since), facts.Period.To);
        var sums = await db.Set<LedgerEntry>()
            .Where(line => line.At >= from && line.At < to)
            .Where(line => line.Kind == LedgerKind.Won || (line.Kind == LedgerKind.Reopened && line.FromStatus == OpportunityStatus.Won))
            .GroupBy(line => new { line.ToOwnerId, line.ToTeamId, line.Kind })
            .Select(same => new { same.Key, Units = same.Sum(line => line.ToBaseUnits) })
            .ToListAsync(stop);
        return
        [
            .. sums.Select(sum => new WonSum(
                sum.Key.ToOwnerId, sum.Key.ToTeamId, sum.Key.Kind == LedgerKind.Won ? sum.Units : -sum.Units)),
        ];
    }

    private static ReviewAttainment Attainment(Holder holder, IReadOnlyList<WonSum> won, DateOnly day)
    {
        var target = holder.Target;
        var (start, end) = (target.StartOn, target.Period.EndOf(target.StartOn));
        var amount = WeekFigures.Amount(won.Where(sum => holder.Owns(sum)).Sum(sum => sum.Units));
        var wanted = WeekFigures.Amount(target.Units);
        return new ReviewAttainment(
            target.Period,
            start,
            end.AddDays(-1),
            target.UserId,
            target.TeamId,
            holder.Name,
            wanted,
            amount,
            wanted == 0 ? null : decimal.Round(amount / wanted, Decimals),
            decimal.Round((day.DayNumber - start.DayNumber + 1) / (decimal)(end.DayNumber - start.DayNumber), Decimals));
    }

    private sealed record WonSum(Guid OwnerId, Guid? TeamId, long Units);

    private sealed record Holder(SalesTarget Target, string? Name, Guid? TeamOfUser)
    {
        public bool IsIn(ScopeFilter scope) => Target switch
        {
            { UserId: { } user } => scope.Covers(user, TeamOfUser),
            { TeamId: { } team } => scope.Covers(null, team),
            _ => scope.Scope.Kind == ReviewScopeKind.Company,
        };

        public bool Owns(WonSum sum) =>
            (Target.UserId is null || sum.OwnerId == Target.UserId) && (Target.TeamId is null || sum.TeamId == Target.TeamId);
    }
}
