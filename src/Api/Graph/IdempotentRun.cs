using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Graph;

/// <summary>Runs a mutation once for each idempotency key of a caller; a repeat within a day gets the entity of the first run.</summary>
internal static class IdempotentRun
{
    private const string Key = "idempotencyKey";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public static async Task<Guid> Of(string mutation, RequestContext context, Func<Task<Guid>> run)
    {
        if (!context.Items.TryGetValue(Key, out var value) || value is not string key)
        {
            return await run();
        }

        if (key.Length > IdempotencyKey.LongestClientKey)
        {
            throw new InvalidValue(Key, $"may have at most {IdempotencyKey.LongestClientKey} characters").AsException();
        }

        var db = context.Db();
        var record = new IdempotencyKey
        {
            CallerId = context.Caller().UserId,
            Key = $"{mutation}:{key}",
            UsedAt = context.Clock().UtcNow(),
        };
        if (await Known(record, db, context.Stop) is { } known)
        {
            return known;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(context.Stop);
            record.EntityId = await run();
            db.Add(record);
            await db.SaveChangesAsync(context.Stop);
            await transaction.CommitAsync(context.Stop);
            return record.EntityId;
        }
        catch (DbUpdateException) when (db.Entry(record).State == EntityState.Added)
        {
            // The same key came twice at the same time; the other one won and this one wrote nothing.
            db.ChangeTracker.Clear();
            return await Known(record, db, context.Stop) ?? throw new InvalidOperationException("The first run left no record.");
        }
    }

    private static async Task<Guid?> Known(IdempotencyKey record, CrmDbContext db, CancellationToken stop)
    {
        var since = record.UsedAt - Kept;
        await db.Set<IdempotencyKey>().Where(used => used.UsedAt < since).ExecuteDeleteAsync(stop);
        return await db.Set<IdempotencyKey>()
            .Where(used => used.CallerId == record.CallerId && used.Key == record.Key)
            .Select(used => (Guid?)used.EntityId)
            .SingleOrDefaultAsync(stop);
    }
}
