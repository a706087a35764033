using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>All kinds of data that are kept for a time, with the time they are usually kept.</summary>
/// <remarks>Answers for repeated mutations are kept for a day and webhook attempts for thirty, whatever is said here.</remarks>
internal static class RetainedKinds
{
    private const int Quarter = 90;
    private const int Year = 365;

    public static readonly IReadOnlyList<RetainedKind> All =
    [
        new(RetentionKind.UncontactedLeads, null, UncontactedLeads.Count, UncontactedLeads.Forget),
        Deleted(RetentionKind.AccessLog, Year, (db, span) => db.Set<AccessEntry>().Where(entry => entry.At < span.Before)),
        Deleted(RetentionKind.Exports, Year, (db, span) => db.Set<ExportRun>().Where(run => run.FinishedAt < span.Before && run.ExpiresAt < span.Before)),
        new(RetentionKind.ImportRows, Quarter, OldImportRows.Count, OldImportRows.Remove),
        Deleted(RetentionKind.Notifications, Year, (db, span) => db.Set<Notification>().Where(n => (n.ReadAt ?? n.ClearedAt) < span.Before)),
        new(RetentionKind.EventWords, null, OldEvents.Count, OldEvents.Forget),
    ];

    public static RetainedKind Of(RetentionKind kind) => All.Single(known => known.Kind == kind);

    private static RetainedKind Deleted<T>(RetentionKind kind, int days, Func<CrmDbContext, RetainedSpan, IQueryable<T>> old)
        where T : class =>
        new(kind, days, (db, span, stop) => old(db, span).CountAsync(stop), (db, span, stop) => old(db, span).ExecuteDeleteAsync(stop));
}
