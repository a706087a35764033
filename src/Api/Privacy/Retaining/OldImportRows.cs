using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>What ended imports tell of single rows: those they refused, and the values they took otherwise than they are written.</summary>
internal static class OldImportRows
{
    public static async Task<int> Count(CrmDbContext db, RetainedSpan span, CancellationToken stop) =>
        await Rejects(db, span).CountAsync(stop) + await Corrections(db, span).CountAsync(stop);

    public static async Task<int> Remove(CrmDbContext db, RetainedSpan span, CancellationToken stop) =>
        await Rejects(db, span).ExecuteDeleteAsync(stop) + await Corrections(db, span).ExecuteDeleteAsync(stop);

    private static IQueryable<ImportReject> Rejects(CrmDbContext db, RetainedSpan span) =>
        db.Set<ImportReject>().Where(reject => Ended(db, span).Any(run => run.Id == reject.RunId));

    private static IQueryable<ImportCorrection> Corrections(CrmDbContext db, RetainedSpan span) =>
        db.Set<ImportCorrection>().Where(correction => Ended(db, span).Any(run => run.Id == correction.RunId));

    private static IQueryable<ImportRun> Ended(CrmDbContext db, RetainedSpan span) =>
        db.Set<ImportRun>().Where(run => run.FinishedAt < span.Before);
}
