using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Segmentation;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Evaluates the tiers of all customers once in each period of the workspace's rhythm, however many nodes look.</summary>
internal static class EvaluateOnSchedule
{
    /// <returns>Whether this call has done it.</returns>
    public static async Task<bool> Run(CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        var today = workspace.LocalDate(clock.UtcNow());
        if (workspace.TierEvaluationDueSince(today) is not { } due)
        {
            return false;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        if (!await Claim(due, today, db, stop))
        {
            return false;
        }

        var everybody = new Caller(workspace.TierRhythmBy!.Value, Role.Administrator, []);
        await EvaluateTiers.Run(new EvaluateTiersInput(null, null), db, everybody, clock, stop);
        await transaction.CommitAsync(stop);
        return true;
    }

    /// <summary>Another node that claims the same period waits for this one's commit and then finds it done.</summary>
    private static async Task<bool> Claim(DateOnly due, DateOnly today, CrmDbContext db, CancellationToken stop) =>
        await db.Set<Workspace>()
            .Where(workspace => workspace.TiersEvaluatedOn == null || workspace.TiersEvaluatedOn < due)
            .ExecuteUpdateAsync(set => set.SetProperty(workspace => workspace.TiersEvaluatedOn, today), stop) == 1;
}
