using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>Whose figures to review: a team, a rep, or with neither the widest the caller may see.</summary>
/// <param name="TeamId">The team, with the teams below it.</param>
/// <param name="RepId">The rep.</param>
internal sealed record ReviewScopeInput(
    [GraphQL.NodeId<Team>] Guid? TeamId,
    [GraphQL.NodeId<User>] Guid? RepId);

/// <summary>A review's scope as a condition on owners and teams; past reviews judge by the team of that moment.</summary>
internal sealed class ScopeFilter
{
    private readonly IReadOnlyList<Guid>? _teams;
    private readonly Guid? _rep;

    private ScopeFilter(ReviewScope scope, IReadOnlyList<Guid>? teams, Guid? rep)
    {
        Scope = scope;
        _teams = teams;
        _rep = rep;
    }

    public ReviewScope Scope { get; }

    public bool Covers(Guid? ownerId, Guid? teamId) =>
        (_rep is null || ownerId == _rep) && (_teams is null || (teamId is { } team && _teams.Contains(team)));

    /// <summary>The ledger lines that touch the scope, before or after the change.</summary>
    public Expression<Func<LedgerEntry, bool>> Touches()
    {
        if (_rep is { } rep)
        {
            return entry => entry.FromOwnerId == rep || entry.ToOwnerId == rep;
        }

        return _teams is { } teams
            ? entry => (entry.FromTeamId != null && teams.Contains(entry.FromTeamId.Value))
                || (entry.ToTeamId != null && teams.Contains(entry.ToTeamId.Value))
            : entry => true;
    }

    public static async Task<ScopeFilter> Of(ReviewScopeInput? wanted, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        if (wanted is { RepId: not null, TeamId: not null })
        {
            throw new InvalidValue("scope", "names a team or a rep, not both").AsException();
        }

        if (wanted?.RepId is { } rep)
        {
            return await Rep(rep, db, caller, stop);
        }

        if (wanted?.TeamId is { } team)
        {
            return await Team(team, db, caller, stop);
        }

        return caller switch
        {
            { SeesAll: true } => new ScopeFilter(new ReviewScope(ReviewScopeKind.Company, null, null), null, null),
            { IsSupervisor: true, TeamIds.Count: > 0 } => await Supervised(db, caller, stop),
            _ => await Rep(caller.UserId, db, caller, stop),
        };
    }

    private static async Task<ScopeFilter> Rep(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var user = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == id, stop);
        return user is not null && caller.Covers(user.Id, user.TeamId)
            ? new ScopeFilter(new ReviewScope(ReviewScopeKind.Rep, user.Id, user.Name), null, user.Id)
            : throw new NotFound(nameof(User), id).AsException();
    }

    private static async Task<ScopeFilter> Team(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var teams = await db.Set<Team>().AsNoTracking().ToListAsync(stop);
        var chosen = teams.SingleOrDefault(team => team.Id == id);
        return chosen is not null && (caller.SeesAll || caller.TeamIds.Contains(id))
            ? new ScopeFilter(new ReviewScope(ReviewScopeKind.Team, id, chosen.Name), WithTeamsBelow(id, teams), null)
            : throw new NotFound(nameof(Domain.Access.Team), id).AsException();
    }

    private static async Task<ScopeFilter> Supervised(CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var names = await db.Set<Team>()
            .Where(team => team.SupervisorId == caller.UserId)
            .OrderBy(team => team.Name)
            .Select(team => new { team.Id, team.Name })
            .ToListAsync(stop);
        var scope = new ReviewScope(ReviewScopeKind.Team, names[0].Id, string.Join(" · ", names.Select(team => team.Name)));
        return new ScopeFilter(scope, caller.TeamIds, null);
    }

    private static List<Guid> WithTeamsBelow(Guid id, List<Team> teams)
    {
        List<Guid> found = [id];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(teams.Where(team => team.ParentId == found[i] && !found.Contains(team.Id)).Select(team => team.Id));
        }

        return found;
    }
}
