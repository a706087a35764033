using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Scheduling;

/// <summary>Which reviews are due and not made. Weeks missed while nothing ran are made up for; a new database begins with the last one.</summary>
internal static class DueReviews
{
    private const int MostMissedWeeks = 12;

    public static async Task<IReadOnlyList<(IsoWeek Week, ScopeFilter Scope)>> Read(
        CrmDbContext db,
        DateTime now,
        CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var latest = ReviewCalendar.LatestDue(now, workspace);
        var weeks = Weeks(await First(latest, db, stop), latest).ToList();
        var made = await Made(weeks, db, stop);
        var scopes = await Scopes(db, stop);
        return
        [
            .. weeks.SelectMany(week => scopes
                .Where(scope => scope.Worked(week) && !made.Contains((week.ToString(), scope.Filter.Scope.Id ?? Guid.Empty)))
                .Select(scope => (week, scope.Filter))),
        ];
    }

    /// <summary>The newest week already made, whose own making may have been interrupted.</summary>
    private static async Task<IsoWeek> First(IsoWeek latest, CrmDbContext db, CancellationToken stop)
    {
        var newest = await db.Set<ReviewRecord>().MaxAsync(record => (string?)record.Week, stop);
        var first = newest is null ? latest : IsoWeek.Parse(newest);
        var earliest = latest.Plus(-MostMissedWeeks);
        return first < earliest ? earliest : first;
    }

    private static IEnumerable<IsoWeek> Weeks(IsoWeek first, IsoWeek latest)
    {
        for (var week = first; week <= latest; week = week.Next)
        {
            yield return week;
        }
    }

    private static async Task<HashSet<(string Week, Guid ScopeId)>> Made(List<IsoWeek> weeks, CrmDbContext db, CancellationToken stop)
    {
        var asked = weeks.ConvertAll(week => week.ToString());
        var made = await db.Set<ReviewRecord>()
            .Where(record => asked.Contains(record.Week))
            .Select(record => new { record.Week, record.ScopeId })
            .ToListAsync(stop);
        return [.. made.Select(record => (record.Week, record.ScopeId))];
    }

    private static async Task<IReadOnlyList<DueScope>> Scopes(CrmDbContext db, CancellationToken stop)
    {
        var memberships = await db.Set<TeamMembership>().AsNoTracking().ToListAsync(stop);
        var teams = await db.Set<Team>().AsNoTracking().OrderBy(team => team.Name).ToListAsync(stop);
        var reps = await db.Set<User>().AsNoTracking().Where(user => user.Role == Role.SalesRep).OrderBy(user => user.Number).ToListAsync(stop);
        return
        [
            new DueScope(ScopeFilter.Company, null),
            .. teams.Select(team => ScopeFilter.Of(team, teams))
                .Select(scope => new DueScope(scope, [.. memberships.Where(one => scope.Covers(null, one.TeamId))])),
            .. reps.Select(rep => new DueScope(ScopeFilter.Of(rep), [.. memberships.Where(one => one.UserId == rep.Id)])),
        ];
    }

    /// <param name="Filter">The scope.</param>
    /// <param name="Members">Who worked in it and when; null where it does not matter.</param>
    private sealed record DueScope(ScopeFilter Filter, IReadOnlyList<TeamMembership>? Members)
    {
        public bool Worked(IsoWeek week) =>
            Members is null || Members.Any(member => member.FromOn <= week.End && (member.ToOn is null || member.ToOn >= week.Start));
    }
}
