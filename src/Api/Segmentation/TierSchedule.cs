using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Segmentation;

/// <summary>When the tiers of all customers are evaluated without anybody asking.</summary>
/// <param name="Rhythm">How often.</param>
/// <param name="EvaluatedOn">The day of the last such evaluation; null before the first.</param>
internal sealed record TierSchedule(EvaluationRhythm Rhythm, DateOnly? EvaluatedOn)
{
    public static async Task<TierSchedule> Read(CrmDbContext db, CancellationToken stop) => Of(await db.Workspace(stop));

    public static TierSchedule Of(Workspace workspace) => new(workspace.TierRhythm, workspace.TiersEvaluatedOn);
}
