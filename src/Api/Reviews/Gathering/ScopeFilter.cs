using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>A review's scope as a condition on owners and teams; past reviews judge by the team of that moment.</summary>
internal sealed class ScopeFilter
{
    private readonly IReadOnlyList<Guid>? _teams;
    private readonly Guid? _rep;

    private ScopeFilter(ReviewScope scope, IReadOnlyList<Guid>? teams, Guid? rep, Guid? teamId)
    {
        Scope = scope;
        TeamId = teamId;
        _teams = teams;
        _rep = rep;
    }

    /// <summary>Everybody.</summary>
    public static ScopeFilter Company { get; } = new(new ReviewScope(ReviewScopeKind.Company, null, null), null, null, null);

    public ReviewScope Scope { get; }

    /// <summary>The team itself, or the rep's; null for the company and for several teams.</summary>
    public Guid? TeamId { get; }

    /// <summary>Whether a review of this scope is kept; several teams together are only shown.</summary>
    public bool IsKept => Scope.Kind == ReviewScopeKind.Company || Scope.Id is not null;

    /// <summary>A team with the teams below it.</summary>
    public static ScopeFilter Of(Team team, IReadOnlyList<Team> all) =>
        new(new ReviewScope(ReviewScopeKind.Team, team.Id, team.Name), WithTeamsBelow(team.Id, all), null, team.Id);

    /// <summary>Several teams at once.</summary>
    public static ScopeFilter Of(IEnumerable<Team> teams, IReadOnlyList<Guid> withTeamsBelow) => new(
        new ReviewScope(ReviewScopeKind.Team, null, string.Join(" · ", teams.Select(team => team.Name))),
        withTeamsBelow,
        null,
        null);

    /// <summary>One rep.</summary>
    public static ScopeFilter Of(User rep) =>
        new(new ReviewScope(ReviewScopeKind.Rep, rep.Id, rep.Name), null, rep.Id, rep.TeamId);

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

    /// <summary>The open opportunities in the scope.</summary>
    public Expression<Func<OpenOpportunity, bool>> CoversOpen()
    {
        if (_rep is { } rep)
        {
            return one => one.OwnerId == rep;
        }

        return _teams is { } teams ? one => one.TeamId != null && teams.Contains(one.TeamId.Value) : one => true;
    }

    private static List<Guid> WithTeamsBelow(Guid id, IReadOnlyList<Team> teams)
    {
        List<Guid> found = [id];
        for (var i = 0; i < found.Count; i++)
        {
            found.AddRange(teams.Where(team => team.ParentId == found[i] && !found.Contains(team.Id)).Select(team => team.Id));
        }

        return found;
    }
}
