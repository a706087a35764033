using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>How often the tiers are evaluated.</summary>
/// <param name="Rhythm">The rhythm; NEVER leaves it to people.</param>
internal sealed record ScheduleTierEvaluationInput(EvaluationRhythm Rhythm);

/// <summary>Sets how often the tiers of all customers are evaluated; the first time within a minute. Needs an administrator.</summary>
internal static class ScheduleTierEvaluation
{
    public static async Task<TierSchedule> Run(ScheduleTierEvaluationInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<Workspace>();
        var workspace = await db.Set<Workspace>().AsTracking().SingleAsync(stop);
        workspace.ScheduleTierEvaluation(input.Rhythm, caller.UserId);
        await db.SaveAs(caller, stop);
        return TierSchedule.Of(workspace);
    }
}
