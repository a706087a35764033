using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>The names and reasons in old events, of which each is dealt with once: the feed is long.</summary>
internal static class OldEvents
{
    private const int AtOnce = 5_000;

    public static Task<int> Count(CrmDbContext db, RetainedSpan span, CancellationToken stop) => EventWords.Count(In(db, span), stop);

    /// <summary>A part of the feed after the other, so that it never has to fit into memory.</summary>
    public static async Task<int> Forget(CrmDbContext db, RetainedSpan span, CancellationToken stop)
    {
        var (count, from) = (0, (long?)0);
        while (from is not null)
        {
            var rest = In(db, span).Where(happened => happened.Sequence > from);
            var to = await rest.OrderBy(happened => happened.Sequence).Skip(AtOnce - 1).Select(happened => happened.Sequence).FirstOrDefaultAsync(stop);
            count += await EventWords.Change(to is null ? rest : rest.Where(happened => happened.Sequence <= to), _ => "", db, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
            from = to;
        }

        return count;
    }

    private static IQueryable<EventRecord> In(CrmDbContext db, RetainedSpan span) =>
        db.Set<EventRecord>().Where(happened => happened.At >= span.Since && happened.At < span.Before);
}
