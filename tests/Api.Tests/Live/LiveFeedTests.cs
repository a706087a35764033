using CrmGraph.Api.Live;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CrmGraph.Api.Tests.Live;

public sealed class LiveFeedTests(PostgresCluster cluster)
{
    private static CancellationToken Stop => ParcelHost.Stop;

    [Theory]
    [EveryDatabase]
    [Fault(5, "Readers that leave and come back while others write")]
    public async Task Readers_that_come_and_go_while_others_write_miss_nothing_and_get_nothing_twice(Database database)
    {
        const int Writers = 4;
        const int Changes = 30;
        await using var host = await ParcelHost.Create(database, cluster);
        await host.Start();
        var last = ParcelHost.Parcels + (Writers * Changes);

        var readers = Enumerable.Range(1, 8).Select(stay => ComeAndGo(host, stay * 3, last)).ToList();
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(async number =>
        {
            for (var change = 0; change < Changes; change++)
            {
                await host.Grow(number);
            }
        }));

        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal(Enumerable.Range(1, last).Select(n => (long)n), seen);
        }
    }

    [Theory]
    [EveryDatabase]
    public async Task A_reader_without_a_position_gets_what_happens_from_then_on(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        await host.Start();
        await host.Read(0, ParcelHost.Parcels);

        var stream = host.Get<LiveFeed>().Subscribe(null, Stop);
        await host.Grow(0);

        var first = await stream.SelectMany(page => page.Events).FirstAsync(Stop);
        Assert.Equal(ParcelHost.Parcels + 1, first.Sequence);
    }

    [Theory]
    [EveryDatabase]
    [Fault(7, "A commit that nobody announces")]
    public async Task A_change_made_on_one_node_reaches_the_readers_of_another(Database database)
    {
        await using var here = await ParcelHost.Create(database, cluster);
        await using var there = ParcelHost.Node(here.ConnectionString);
        await there.Start();

        var reading = there.Read(ParcelHost.Parcels, 1);
        await here.Grow(0);

        Assert.Equal([ParcelHost.Parcels + 1], await reading);
    }

    [Theory]
    [EveryDatabase]
    [Fault(9, "An event row inserted with raw SQL")]
    public async Task A_row_that_came_past_the_commit_hook_is_delivered(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        await host.Start();

        var reading = host.Read(ParcelHost.Parcels, 1);
        await host.Bypass(1);

        Assert.Equal([ParcelHost.Parcels + 1], await reading);
    }

    [Fact]
    [Fault(6, "Every database connection cut, that of the listener included")]
    public async Task Broken_connections_end_nothing()
    {
        await using var host = await ParcelHost.Create(Database.Postgres, cluster);
        await host.Start();
        var reading = host.Read(ParcelHost.Parcels, 2);
        await host.Grow(0);

        await host.Do(db => db.Database.ExecuteSqlAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            Stop));
        await GrowAgain(host);

        Assert.Equal([ParcelHost.Parcels + 1, ParcelHost.Parcels + 2], await reading);
    }

    [Fact]
    [Fault(6, "Every idle database connection cut")]
    public async Task A_reader_catches_up_although_every_idle_connection_was_broken()
    {
        await using var host = await ParcelHost.Create(Database.Postgres, cluster);
        await host.Start();
        await host.Read(ParcelHost.Parcels - 1, 1);

        await host.Do(db => db.Database.ExecuteSqlAsync(
            $"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()",
            Stop));

        Assert.Equal(Enumerable.Range(1, ParcelHost.Parcels).Select(n => (long)n), await host.Read(0, ParcelHost.Parcels));
    }

    [Theory]
    [EveryDatabase]
    [Fault(19, "A client comes back after more than is kept")]
    public async Task A_position_older_than_what_is_kept_asks_for_a_reset(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        await host.Do(db => db.Set<EventRecord>().Where(e => e.Sequence <= 10).ExecuteDeleteAsync(Stop));
        await host.Start();

        await Assert.ThrowsAsync<ResetException>(() => host.Read(5, 1));
        Assert.Equal([11], await host.Read(10, 1));
    }

    [Theory]
    [EveryDatabase]
    [Fault(15, "A client knows more than a restored database")]
    public async Task A_position_that_was_never_reached_asks_for_a_reset(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        await host.Start();

        var reset = await Assert.ThrowsAsync<ResetException>(() => host.Read(1000, 1));

        Assert.Contains($"the newest is {ParcelHost.Parcels};", reset.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(17, "A reader too slow for its queue")]
    public async Task A_reader_that_is_too_slow_for_its_queue_reads_on_from_what_is_kept()
    {
        const int Last = Subscriber.MostWaiting + 500;
        await using var host = await ParcelHost.Create(Database.Sqlite, cluster);
        using var feed = new LiveFeed(host.Get<EventReader>(), TimeProvider.System);
        feed.Start(0);
        await using var slow = feed.Subscribe(0, Stop).GetAsyncEnumerator(Stop);
        Assert.True(await slow.MoveNextAsync());
        var seen = new List<long>();
        for (var next = 1; next <= Last; next++)
        {
            feed.Publish(SomeEvents.From(next, 1));
        }

        while (seen.Count < Last && await slow.MoveNextAsync())
        {
            seen.AddRange(slow.Current.Events.Select(happened => happened.Sequence!.Value));
        }

        Assert.Equal(Enumerable.Range(1, Last).Select(n => (long)n), seen);
    }

    private static async Task<List<long>> ComeAndGo(ParcelHost host, int stay, long until)
    {
        var seen = new List<long>();
        while (seen.Count < until)
        {
            seen.AddRange(await host.Read(seen.LastOrDefault(), (int)Math.Min(stay, until - seen.Count)));
        }

        return seen;
    }

    /// <summary>A pooled connection that was cut fails once at its next use.</summary>
    private static async Task GrowAgain(ParcelHost host)
    {
        try
        {
            await host.Grow(1);
        }
        catch (Exception cut) when (IsCut(cut))
        {
            await GrowAgain(host);
        }
    }

    private static bool IsCut(Exception? failure) => failure is NpgsqlException || (failure is not null && IsCut(failure.InnerException));
}
