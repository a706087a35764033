using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>Whether an opportunity may go on to the next stage, or be won where there is no further open one.</summary>
/// <param name="StageId">The stage it would enter.</param>
/// <param name="Allowed">Whether nothing is missing.</param>
/// <param name="CanBeOverridden">Whether a supervisor may let it pass all the same: no compliance document is missing.</param>
/// <param name="Missing">Everything that is missing.</param>
internal sealed record AdvanceCheck(Guid? StageId, bool Allowed, bool CanBeOverridden, IReadOnlyList<MissingRequirement> Missing)
{
    /// <summary>The checks of open opportunities; those that are suspended or closed are left out.</summary>
    public static async Task<IReadOnlyDictionary<Guid, AdvanceCheck>> Of(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        CancellationToken stop)
    {
        var opportunities = await db.Set<Opportunity>().AsNoTracking()
            .Where(o => ids.Contains(o.Id) && o.Status == OpportunityStatus.Open)
            .ToListAsync(stop);
        var reading = await GateReading.Of(opportunities, db, stop);
        return opportunities.ToDictionary(o => o.Id, o => Of(o, reading));
    }

    private static AdvanceCheck Of(Opportunity opportunity, GateReading reading)
    {
        var stages = reading.Stages(opportunity);
        var position = stages.Single(stage => stage.Id == opportunity.StageId).Position;
        var next = stages
            .Where(stage => stage.Kind == StageKind.Open && stage.RemovedAt is null && stage.Position > position)
            .MinBy(stage => stage.Position);
        var gate = next is null ? reading.BeforeWinning(opportunity) : reading.Into(next, opportunity);
        return new AdvanceCheck(
            (next ?? StageChain.Won(stages))?.Id,
            gate.Missing.Count == 0,
            gate.Missing.All(missing => missing.CanBeOverridden),
            gate.Missing);
    }
}
