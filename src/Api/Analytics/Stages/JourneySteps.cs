using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>Where opportunities went: one opportunity after the other, the steps of each from its beginning on.</summary>
/// <remarks>One array for all of them: in a large company there are too many for a list of each.</remarks>
internal sealed class JourneySteps
{
    private readonly StageStep[] _steps;

    private JourneySteps(IEnumerable<StageStep> inOrder) => _steps = [.. inOrder];

    /// <param name="opportunities">Their keys.</param>
    /// <param name="until">What happened later is left out.</param>
    /// <param name="db">The database.</param>
    /// <param name="stop">Stops reading.</param>
    public static Task<JourneySteps> Of(IQueryable<Guid> opportunities, DateTime until, CrmDbContext db, CancellationToken stop) =>
        Read(db.Set<LedgerEntry>().Where(line => line.At < until && opportunities.Contains(line.OpportunityId)), stop);

    /// <inheritdoc cref="Of(IQueryable{Guid}, DateTime, CrmDbContext, CancellationToken)"/>
    public static Task<JourneySteps> Of(IReadOnlyCollection<Guid> opportunities, DateTime until, CrmDbContext db, CancellationToken stop) =>
        Read(db.Set<LedgerEntry>().Where(line => line.At < until && opportunities.Contains(line.OpportunityId)), stop);

    /// <summary>These, and what happened after all of them.</summary>
    /// <param name="later">In the order in which it happened.</param>
    public JourneySteps Then(IEnumerable<StageStep> later) => new(_steps.Concat(later).OrderBy(step => step.OpportunityId));

    /// <summary>The stages of a pipeline that they passed.</summary>
    /// <param name="path">The open stages in their order, then that of the won.</param>
    /// <param name="until">Until when the time in a stage counts.</param>
    public IEnumerable<StagePassage> Along(IReadOnlyList<Guid> path, DateTime until)
    {
        for (int first = 0, next; first < _steps.Length; first = next)
        {
            next = first + 1;
            while (next < _steps.Length && _steps[next].OpportunityId == _steps[first].OpportunityId)
            {
                next++;
            }

            foreach (var passage in OpportunityJourney.Of(path, _steps.AsSpan(first..next), until))
            {
                yield return passage;
            }
        }
    }

    private static async Task<JourneySteps> Read(IQueryable<LedgerEntry> lines, CancellationToken stop) =>
        new(await lines
            .Where(line => line.Kind != LedgerKind.AmountChanged && line.Kind != LedgerKind.Transferred)
            .OrderBy(line => line.OpportunityId).ThenBy(line => line.Ordinal)
            .Select(line => new StageStep(
                line.OpportunityId, line.At, line.FromStageId, line.ToStageId, line.ToStatus, line.ToOwnerId, line.ToTeamId))
            .ToListAsync(stop));
}
