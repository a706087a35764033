using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>The scope a caller asks for, if it is theirs to see.</summary>
internal static class ScopeChoice
{
    public static async Task<ScopeFilter> Of(ReviewScopeInput? wanted, CrmDbContext db, Caller caller, CancellationToken stop) =>
        wanted switch
        {
            { RepId: not null, TeamId: not null } => throw new InvalidValue("scope", "names a team or a rep, not both").AsException(),
            { RepId: { } rep } => await Rep(rep, db, caller, stop),
            { TeamId: { } team } => await Team(team, db, caller, stop),
            _ => await Widest(db, caller, stop),
        };

    private static async Task<ScopeFilter> Widest(CrmDbContext db, Caller caller, CancellationToken stop) => caller switch
    {
        { SeesAll: true } => ScopeFilter.Company,
        { IsSupervisor: true, TeamIds.Count: > 0 } => await Supervised(db, caller, stop),
        _ => await Rep(caller.UserId, db, caller, stop),
    };

    private static async Task<ScopeFilter> Rep(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, stop);
        return user is not null && caller.Covers(user.Id, user.TeamId)
            ? ScopeFilter.Of(user)
            : throw new NotFound(nameof(User), id).AsException();
    }

    private static async Task<ScopeFilter> Team(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var teams = await db.Set<Team>().AsNoTracking().ToListAsync(stop);
        var chosen = teams.SingleOrDefault(team => team.Id == id);
        return chosen is not null && (caller.SeesAll || caller.TeamIds.Contains(id))
            ? ScopeFilter.Of(chosen, teams)
            : throw new NotFound(nameof(Domain.Access.Team), id).AsException();
    }

    private static async Task<ScopeFilter> Supervised(CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var teams = await db.Set<Team>().AsNoTracking().OrderBy(team => team.Name).ToListAsync(stop);
        var own = teams.Where(team => team.SupervisorId == caller.UserId).ToList();
        return own is [var only] ? ScopeFilter.Of(only, teams) : ScopeFilter.Of(own, caller.TeamIds);
    }
}
