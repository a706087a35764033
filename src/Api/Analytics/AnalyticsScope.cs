using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics;

/// <summary>Whose figures; what is left out does not narrow them. Nobody gets more than they may see.</summary>
/// <param name="PipelineId">Of this pipeline.</param>
/// <param name="TeamId">Of this team and the teams below it.</param>
/// <param name="OwnerId">Of this owner.</param>
internal sealed record AnalyticsScopeInput(
    [NodeId<SalesPipeline>] Guid? PipelineId,
    [NodeId<Team>] Guid? TeamId,
    [NodeId<User>] Guid? OwnerId);

/// <summary>A scope as a condition on where an opportunity stood at the moment that is looked at.</summary>
internal sealed class AnalyticsScope
{
    private readonly Caller _caller;
    private readonly Guid? _owner;
    private readonly HashSet<Guid>? _teams;
    private readonly HashSet<Guid>? _members;
    private readonly Guid? _pipeline;
    private readonly HashSet<Guid>? _stages;

    private AnalyticsScope(
        Caller caller,
        AnalyticsScopeInput? wanted,
        HashSet<Guid>? teams,
        HashSet<Guid>? members,
        HashSet<Guid>? stages)
    {
        _caller = caller;
        _owner = wanted?.OwnerId;
        _pipeline = wanted?.PipelineId;
        _teams = teams;
        _members = members;
        _stages = stages;
    }

    public static async Task<AnalyticsScope> Of(AnalyticsScopeInput? wanted, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var teams = wanted?.TeamId is { } team ? await WithTeamsBelow(team, db, stop) : null;
        return new AnalyticsScope(
            caller,
            wanted,
            teams,
            teams is null ? null : await Members(teams, db, stop),
            wanted?.PipelineId is { } pipeline ? await Stages(pipeline, db, stop) : null);
    }

    public bool Covers(OpenCell cell) =>
        Covers(cell.OwnerId, cell.TeamId) && (_stages is null || _stages.Contains(cell.StageId));

    /// <summary>Whether what this owner in this team did belongs to the scope, whatever the stage.</summary>
    public bool Covers(Guid ownerId, Guid? teamId) =>
        _caller.Covers(ownerId, teamId)
        && (_owner is null || ownerId == _owner)
        && (_teams is null || (teamId is { } team && _teams.Contains(team)));

    public bool CoversPipeline(Guid pipelineId) => _pipeline is null || _pipeline == pipelineId;

    /// <summary>Whether figures of a whole team may be shown.</summary>
    public bool CoversTeam(Guid teamId) =>
        _owner is null
        && (_caller.SeesAll || _caller.TeamIds.Contains(teamId))
        && (_teams is null || _teams.Contains(teamId));

    /// <summary>Whether a user belongs to the scope, as things stand today.</summary>
    public bool CoversOwner(Guid userId) =>
        (_owner is null || _owner == userId) && (_members is null || _members.Contains(userId));

    private static Task<HashSet<Guid>> Members(HashSet<Guid> teams, CrmDbContext db, CancellationToken stop) => db.Set<User>()
        .Where(user => user.TeamId != null && teams.Contains(user.TeamId.Value))
        .Select(user => user.Id)
        .ToHashSetAsync(stop);

    private static async Task<HashSet<Guid>> Stages(Guid pipelineId, CrmDbContext db, CancellationToken stop)
    {
        var stages = await PipelineStages.Of(pipelineId, db, stop);
        return stages.Count > 0
            ? [.. stages.Select(stage => stage.Id)]
            : throw new NotFound("Pipeline", pipelineId).AsException();
    }

    private static async Task<HashSet<Guid>> WithTeamsBelow(Guid id, CrmDbContext db, CancellationToken stop)
    {
        var parents = await db.Set<Team>().Where(team => team.ParentId != null)
            .Select(team => new { team.Id, ParentId = team.ParentId!.Value })
            .ToListAsync(stop);
        HashSet<Guid> found = [];
        for (HashSet<Guid> next = [id]; next.Count > 0; next = [.. parents.Where(team => next.Contains(team.ParentId)).Select(team => team.Id).Except(found)])
        {
            found.UnionWith(next);
        }

        return found;
    }
}
