using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>The ways of opportunities through the stages of one pipeline, read from the ledger.</summary>
/// <param name="Path">The open stages in their order, then that of the won.</param>
/// <param name="Passages">Of every opportunity that entered one of the stages since the start of the period, or was in one then.</param>
internal sealed record StageJourneys(IReadOnlyList<Guid> Path, IReadOnlyList<StagePassage> Passages)
{
    public static async Task<StageJourneys> Read(
        IReadOnlyList<Stage> stages,
        DateTime since,
        DateTime until,
        AnalyticsScope scope,
        CrmDbContext db,
        CancellationToken stop)
    {
        List<Guid> path =
        [
            .. stages.Where(stage => stage.Kind is StageKind.Open or StageKind.Won)
                .OrderBy(stage => stage.Position)
                .Select(stage => stage.Id),
        ];
        var ledger = db.Set<LedgerEntry>();
        var moved = ledger.Where(line => line.At >= since && line.At < until)
            .Where(line => path.Contains(line.ToStageId) || (line.FromStageId != null && path.Contains(line.FromStageId.Value)))
            .Select(line => line.OpportunityId)
            .Distinct();
        var lines = await ledger
            .Where(line => line.At < until && moved.Contains(line.OpportunityId))
            .OrderBy(line => line.OpportunityId).ThenBy(line => line.Ordinal)
            .Select(line => new
            {
                line.OpportunityId,
                line.At,
                line.FromStageId,
                line.ToStageId,
                line.ToStatus,
                line.ToOwnerId,
                line.ToTeamId,
            })
            .ToListAsync(stop);
        return new StageJourneys(path,
        [
            .. lines.GroupBy(line => line.OpportunityId)
                .SelectMany(own => OpportunityJourney.Of(
                    own.Key,
                    path,
                    own.Select(line => new StageStep(line.At, line.FromStageId, line.ToStageId, line.ToStatus, line.ToOwnerId, line.ToTeamId)),
                    until))
                .Where(passage => scope.Covers(passage.OwnerId, passage.TeamId)),
        ]);
    }
}
