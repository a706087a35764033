using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmGraph.Api.Tests.Live;

public sealed class EventStormTests(PostgresCluster cluster)
{
    private const int Writers = 24;
    private const int RoundsPerWriter = 12;
    private const int Readers = 3;
    private const int LongestDelay = 4;

    private static CancellationToken Stop => ParcelHost.Stop;

    [Theory]
    [EveryDatabase]
    [Fault(1, "24 writers with early transaction ids, delays, rollbacks and savepoints; three readers along the way")]
    public async Task Writers_in_a_storm_leave_one_gapless_order_that_every_reader_sees_as_it_grows(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        using var written = new CancellationTokenSource();
        var reading = Enumerable.Range(0, Readers).Select(_ => Task.Run(() => ReadAlong(host, written.Token), Stop)).ToList();

        await Task.WhenAll(Enumerable.Range(0, Writers).Select(seed => Task.Run(() => Write(host, seed), Stop)));
        await written.CancelAsync();
        var lists = await Task.WhenAll(reading);

        var seen = await host.After(0);
        Assert.All(lists, list => Assert.Equal(seen.Select(e => (e.Sequence, e.Id)), list.Select(e => (e.Sequence, e.Id))));
        Assert.Equal(Enumerable.Range(1, seen.Count).Select(n => (long?)n), seen.Select(e => e.Sequence));
        Assert.Equal((await host.Head(), 0), (seen.Count, await host.Unnumbered()));
        Assert.Equal(await host.Versions(), seen.Count);
        Assert.All(
            seen.GroupBy(e => e.SubjectId),
            parcel => Assert.Equal(Enumerable.Range(1, parcel.Count()), parcel.Select(e => e.SubjectVersion)));
    }

    private static async Task<List<EventRecord>> ReadAlong(ParcelHost host, CancellationToken written)
    {
        var seen = new List<EventRecord>();
        while (true)
        {
            var isLast = written.IsCancellationRequested;
            var page = await host.After(seen.Count);
            seen.AddRange(page);
            if (isLast && page.Count == 0)
            {
                return seen;
            }

            await Task.Delay(1, Stop);
        }
    }

    private static async Task Write(ParcelHost host, int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < RoundsPerWriter; round++)
        {
            try
            {
                await host.Do(db => random.Next(2) == 0 ? Grow(db, random) : Transact(db, random));
            }
            catch (Exception refused) when (IsConflict(refused))
            {
                // The loser of a conflict or a deadlock gives up: it must leave no trace.
            }
        }
    }

    private static async Task Transact(CrmDbContext db, Random random)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Stop);
        if (db.Database.IsNpgsql() && random.Next(3) == 0)
        {
            // The database hands out its own numbers in this order, which is not the order of the commits.
            await db.Database.ExecuteSqlAsync($"SELECT pg_current_xact_id()", Stop);
        }

        for (var step = random.Next(3); step >= 0; step--)
        {
            var savepoint = string.Create(CultureInfo.InvariantCulture, $"step{step}");
            await transaction.CreateSavepointAsync(savepoint, Stop);
            await Task.Delay(random.Next(LongestDelay), Stop);
            await Grow(db, random);
            if (random.Next(4) == 0)
            {
                await transaction.RollbackToSavepointAsync(savepoint, Stop);
                db.ChangeTracker.Clear();
            }
        }

        await Task.Delay(random.Next(LongestDelay), Stop);
        await (random.Next(5) == 0 ? transaction.RollbackAsync(Stop) : transaction.CommitAsync(Stop));
    }

    private static async Task Grow(CrmDbContext db, Random random)
    {
        (await db.Parcel(random.Next(ParcelHost.Parcels))).Grow();
        await db.SaveChangesAsync(Stop);
    }

    private static bool IsConflict(Exception refused) =>
        refused is DbUpdateConcurrencyException
        || refused.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.DeadlockDetected };
}
