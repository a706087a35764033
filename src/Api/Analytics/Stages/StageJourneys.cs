using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

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
        var path = PathOf(stages);
        var moved = db.Set<LedgerEntry>()
            .Where(line => line.At >= since && line.At < until)
            .Where(line => path.Contains(line.ToStageId) || (line.FromStageId != null && path.Contains(line.FromStageId.Value)))
            .Select(line => line.OpportunityId)
            .Distinct();
        var steps = await JourneySteps.Of(moved, until, db, stop);
        return new StageJourneys(path, [.. steps.Along(path, until).Where(passage => scope.Covers(passage.OwnerId, passage.TeamId))]);
    }

    /// <summary>The open stages in their order, then that of the won.</summary>
    public static IReadOnlyList<Guid> PathOf(IEnumerable<Stage> stages) =>
    [
        .. stages.Where(stage => stage.Kind is StageKind.Open or StageKind.Won)
            .OrderBy(stage => stage.Position)
            .Select(stage => stage.Id),
    ];
}
