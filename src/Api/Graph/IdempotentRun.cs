using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Graph;

/// <summary>Runs a mutation once for each idempotency key of a caller; a repeat within a day gets the answer of the first run.</summary>
internal static class IdempotentRun
{
    private const string Key = "idempotencyKey";
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    /// <summary>Runs a mutation that answers with an entity; a repeat gets the entity as it is now.</summary>
    public static async Task<Guid> Of(string mutation, RequestContext context, Func<Task<Guid>> run)
    {
        if (Begin(mutation, context) is not { } record)
        {
            return await run();
        }

        return (await Once(record, context, async () => record.EntityId = await run())).EntityId;
    }

    /// <summary>Runs a mutation that answers with what it computed; a repeat gets the same answer.</summary>
    public static async Task<TResult> Answer<TResult>(string mutation, RequestContext context, Func<Task<TResult>> run)
    {
        if (Begin(mutation, context) is not { } record)
        {
            return await run();
        }

        var known = await Once(record, context, async () => record.Answer = JsonSerializer.Serialize(await run()));
        return JsonSerializer.Deserialize<TResult>(known.Answer!)!;
    }

    private static IdempotencyKey? Begin(string mutation, RequestContext context)
    {
        if (!context.Items.TryGetValue(Key, out var value) || value is not string key)
        {
            return null;
        }

        if (key.Length > IdempotencyKey.LongestClientKey)
        {
            throw new InvalidValue(Key, $"may have at most {IdempotencyKey.LongestClientKey} characters").AsException();
        }

        return new IdempotencyKey
        {
            CallerId = context.Caller().UserId,
            Key = $"{mutation}:{key}",
            UsedAt = context.Clock().UtcNow(),
        };
    }

    private static async Task<IdempotencyKey> Once(IdempotencyKey record, RequestContext context, Func<Task> run)
    {
        var db = context.Db();
        if (await Known(record, db, context.Stop) is { } known)
        {
            return known;
        }

        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(context.Stop);
            await run();
            db.Add(record);
            await db.SaveChangesAsync(context.Stop);
            await transaction.CommitAsync(context.Stop);
            return record;
        }
        catch (DbUpdateException) when (db.Entry(record).State == EntityState.Added)
        {
            // The same key came twice at the same time; the other one won and this one wrote nothing.
            db.ChangeTracker.Clear();
            return await Known(record, db, context.Stop) ?? throw new InvalidOperationException("The first run left no record.");
        }
    }

    private static async Task<IdempotencyKey?> Known(IdempotencyKey record, CrmDbContext db, CancellationToken stop)
    {
        var since = record.UsedAt - Kept;
        await db.Set<IdempotencyKey>().Where(used => used.UsedAt < since).ExecuteDeleteAsync(stop);
        return await db.Set<IdempotencyKey>().AsNoTracking()
            .SingleOrDefaultAsync(used => used.CallerId == record.CallerId && used.Key == record.Key, stop);
    }
}
