using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>Which period.</summary>
/// <param name="Period">How long it is.</param>
/// <param name="On">Any day of it.</param>
/// <param name="Scope">Whose; all the caller may see when left out.</param>
internal sealed record PerformanceArguments(TargetPeriod Period, DateOnly On, AnalyticsScopeInput? Scope);

/// <summary>销售业绩: how far the company, each team and each user have come. Of teams and users only those with a target or a contract.</summary>
/// <param name="StartOn">The first day of the period.</param>
/// <param name="EndOn">The last day.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Whole">Everybody in the scope.</param>
/// <param name="Teams">Each team; what was won counts for the team of that moment.</param>
/// <param name="Users">Each user.</param>
internal sealed record Performance(
    DateOnly StartOn,
    DateOnly EndOn,
    string Currency,
    TargetProgress Whole,
    IReadOnlyList<TargetProgress> Teams,
    IReadOnlyList<TargetProgress> Users);

/// <summary>Holds what was won in a period against the targets.</summary>
internal static class ReadPerformance
{
    public static async Task<Performance> Run(PerformanceArguments arguments, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var (start, end) = (arguments.Period.StartOf(arguments.On), arguments.Period.EndOf(arguments.On));
        var won = await WonRevenue.Read(workspace.StartOfDay(start), workspace.StartOfDay(end), scope, db, stop);
        var behind = new WonNumber(workspace.StartOfDay(start), workspace.StartOfDay(end), null, null, arguments.Scope);
        var prospects = await Prospects.Read(start, end, scope, db, stop);
        var byTeam = won.ToLookup(revenue => new TargetHolder(null, revenue.TeamId));
        var byUser = won.ToLookup(revenue => new TargetHolder(revenue.UserId, null));
        var owners = prospects.ToLookup(own => new TargetHolder(own.OwnerId, null));
        var teams = prospects.ToLookup(own => new TargetHolder(null, own.TeamId));
        var targets = await Targets(arguments.Period, start, db, caller, stop);
        return new Performance(
            start,
            end.AddDays(-1),
            workspace.BaseCurrency,
            TargetProgress.Of(default, Own(arguments.Scope, targets), won, prospects, behind),
            Progress(byTeam, teams, targets, behind, holder => holder.TeamId is { } team && scope.CoversTeam(team)),
            Progress(byUser, owners, targets, behind, holder => holder.UserId is { } user && (byUser.Contains(holder) || scope.CoversOwner(user))));
    }

    /// <summary>The target of what the scope names: a user, a team, or the company.</summary>
    private static decimal? Own(AnalyticsScopeInput? scope, Dictionary<TargetHolder, decimal> targets) =>
        targets.TryGetValue(new TargetHolder(scope?.OwnerId, scope?.OwnerId is null ? scope?.TeamId : null), out var target) ? target : null;

    private static IReadOnlyList<TargetProgress> Progress(
        ILookup<TargetHolder, WonRevenue> won,
        ILookup<TargetHolder, Prospects> prospects,
        Dictionary<TargetHolder, decimal> targets,
        WonNumber behind,
        Func<TargetHolder, bool> isListed) =>
    [
        .. won.Select(group => group.Key).Union(targets.Keys)
            .Where(isListed)
            .Select(holder => TargetProgress.Of(holder, targets.TryGetValue(holder, out var target) ? target : null, won[holder], prospects[holder], behind))
            .OrderByDescending(progress => progress.Won).ThenBy(progress => progress.UserId ?? progress.TeamId),
    ];

    private static Task<Dictionary<TargetHolder, decimal>> Targets(
        TargetPeriod period,
        DateOnly start,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop) => db.Visible<SalesTarget>(caller)
        .Where(target => target.Period == period && target.StartOn == start)
        .Select(target => new { target.UserId, target.TeamId, target.Units })
        .ToDictionaryAsync(target => new TargetHolder(target.UserId, target.TeamId), target => Amounts.Of(target.Units), stop);
}
