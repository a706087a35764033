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
        return Of(path, await JourneySteps.Of(moved, until, db, stop), until, scope.Covers);
    }

    /// <param name="stages">The stages of the pipeline.</param>
    /// <param name="steps">Where each opportunity went, from its beginning on.</param>
    /// <param name="until">Until when the time in a stage counts.</param>
    /// <param name="covers">Whether what this owner in this team did is to be counted.</param>
    public static StageJourneys Of(
        IReadOnlyList<Stage> stages,
        IEnumerable<IGrouping<Guid, StageStep>> steps,
        DateTime until,
        Func<Guid, Guid?, bool> covers) => Of(PathOf(stages), steps, until, covers);

    private static StageJourneys Of(
        IReadOnlyList<Guid> path,
        IEnumerable<IGrouping<Guid, StageStep>> steps,
        DateTime until,
        Func<Guid, Guid?, bool> covers) => new(path,
        [
            .. steps.SelectMany(own => OpportunityJourney.Of(own.Key, path, own, until))
                .Where(passage => covers(passage.OwnerId, passage.TeamId)),
        ]);

    private static List<Guid> PathOf(IReadOnlyList<Stage> stages) =>
    [
        .. stages.Where(stage => stage.Kind is StageKind.Open or StageKind.Won)
            .OrderBy(stage => stage.Position)
            .Select(stage => stage.Id),
    ];
}
