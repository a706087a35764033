using System.Linq.Expressions;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Data;

/// <summary>The rows of an entity that lie in somebody's line: their own, and as a supervisor those of their teams.</summary>
/// <remarks>
/// The condition is made for the caller's role, so that the database never sees an alternative that cannot apply and
/// plans around it. The caller is captured and not its values, so that these can be read anew from each request that shares
/// the plan. <see cref="Caller.Covers"/> is the same rule for a row in memory.
/// </remarks>
internal sealed class OwnersLine<T>(Expression<Func<T, Guid>> owner, Expression<Func<T, Guid?>> team)
{
    private readonly Func<T, Guid> _owner = owner.Compile();
    private readonly Func<T, Guid?> _team = team.Compile();

    /// <summary>The condition for the rows in the caller's line; for those who see all it is their own rows only.</summary>
    public Expression<Func<T, bool>> Of(Caller caller)
    {
        Expression<Func<Guid, bool>> mine = id => id == caller.UserId;
        var own = mine.On(owner);
        if (!caller.IsSupervisor)
        {
            return own;
        }

        // Without the first half EF would also look for rows without a team among the teams, and no index helps there.
        Expression<Func<Guid?, bool>> supervised = id => id != null && caller.TeamIds.Contains(id.Value);
        return own.Or(supervised.On(team));
    }

    /// <summary>Whether a row in memory lies in the caller's line.</summary>
    public bool Covers(T row, Caller caller) => caller.Covers(_owner(row), _team(row));
}
