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
    private readonly HashSet<Guid>? _stages;

    private AnalyticsScope(Caller caller, Guid? owner, HashSet<Guid>? teams, HashSet<Guid>? stages)
    {
        _caller = caller;
        _owner = owner;
        _teams = teams;
        _stages = stages;
    }

    public static async Task<AnalyticsScope> Of(AnalyticsScopeInput? wanted, CrmDbContext db, Caller caller, CancellationToken stop) => new(
        caller,
        wanted?.OwnerId,
        wanted?.TeamId is { } team ? await WithTeamsBelow(team, db, stop) : null,
        wanted?.PipelineId is { } pipeline ? await Stages(pipeline, db, stop) : null);

    public bool Covers(OpenCell cell) =>
        Covers(cell.OwnerId, cell.TeamId) && (_stages is null || _stages.Contains(cell.StageId));

    /// <summary>Whether what this owner in this team did belongs to the scope, whatever the stage.</summary>
    public bool Covers(Guid ownerId, Guid? teamId) =>
        _caller.Covers(ownerId, teamId)
        && (_owner is null || ownerId == _owner)
        && (_teams is null || (teamId is { } team && _teams.Contains(team)));

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
