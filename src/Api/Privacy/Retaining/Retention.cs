using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>For how long a kind of personal data is kept, and what a run would remove now.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Days">For how many days; null for good.</param>
/// <param name="IsUsual">Whether nobody has said otherwise.</param>
/// <param name="Before">What is older than this is due, UTC; null where it is kept for good.</param>
/// <param name="Due">How many records that is.</param>
internal sealed record Retention(RetentionKind Kind, int? Days, bool IsUsual, DateTime? Before, int Due)
{
    /// <summary>Every kind, with what is due; removes nothing.</summary>
    public static async Task<IReadOnlyList<Retention>> All(CrmDbContext db, DateTime now, CancellationToken stop)
    {
        var rules = await db.Set<RetentionRule>().AsNoTracking().ToDictionaryAsync(rule => rule.Kind, stop);
        List<Retention> all = [];
        foreach (var kind in RetainedKinds.All)
        {
            var days = rules.TryGetValue(kind.Kind, out var rule) ? rule.Days : kind.UsualDays;
            var span = await Span(kind.Kind, days, db, now, stop);
            all.Add(new Retention(kind.Kind, days, rule is null, span?.Before, span is { } due ? await kind.Count(db, due, stop) : 0));
        }

        return all;
    }

    /// <summary>Removes what is due, of some kinds or of all, and writes down what that was.</summary>
    public static async Task<IReadOnlyList<RetentionRun>> Apply(
        CrmDbContext db,
        IReadOnlyList<RetentionKind>? kinds,
        TimeProvider clock,
        Guid? by,
        CancellationToken stop)
    {
        var now = clock.UtcNow();
        List<RetentionRun> runs = [];
        foreach (var due in (await All(db, now, stop)).Where(retention => retention.Due > 0 && kinds?.Contains(retention.Kind) != false))
        {
            var span = await Span(due.Kind, due.Days, db, now, stop);
            await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
            var count = await RetainedKinds.Of(due.Kind).Remove(db, span!.Value, stop);
            var run = RetentionRun.Of(due.Kind, span.Value.Before, count, now, by);
            db.Add(run);
            await db.SaveChangesAsync(stop);
            if (own is not null)
            {
                await own.CommitAsync(stop);
            }

            runs.Add(run);
        }

        return runs;
    }

    private static async Task<RetainedSpan?> Span(RetentionKind kind, int? days, CrmDbContext db, DateTime now, CancellationToken stop)
    {
        if (days is null)
        {
            return null;
        }

        var last = await db.Set<RetentionRun>().Where(run => run.Kind == kind).MaxAsync(run => (DateTime?)run.Before, stop);
        return new RetainedSpan(last ?? DateTime.UnixEpoch, now.AddDays(-days.Value));
    }
}
