using CrmGraph.Api.Live;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Database = CrmGraph.Tests.Database;

namespace CrmGraph.Api.Tests.Live;

/// <summary>What the feed does when a commit dawdles, and when everybody comes back at once.</summary>
public sealed class FeedFaultTests(PostgresCluster cluster)
{
    private static readonly TimeSpan Dawdling = TimeSpan.FromSeconds(1);

    private static CancellationToken Stop => ParcelHost.Stop;

    [Theory, EveryDatabase]
    [Fault(2, "A commit dawdles behind its numbered events while 95 others want to commit")]
    public async Task Nobody_sees_what_comes_after_a_commit_before_that_commit_is_there(Database database)
    {
        const int Writers = ParcelHost.Parcels - 1;
        const int Changes = 5;
        await using var host = await ParcelHost.Create(database, cluster);
        await host.Start();
        var head = await host.Head();
        var reading = host.Read(head, 1 + (Writers * Changes));
        Task? others = null;

        await host.Do(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Stop);
            (await db.Parcel(0)).Grow();
            await db.SaveChangesAsync(Stop);
            await EventNumbering.NumberOwn(transaction.GetDbTransaction(), Stop);
            others = Task.WhenAll(Enumerable.Range(1, Writers).Select(number => Task.Run(() => GrowOften(host, number, Changes), Stop)));
            await Task.Delay(Dawdling, Stop);
            Assert.Empty(await host.After(head));
            await transaction.CommitAsync(Stop);
        });
        await others!;

        Assert.Equal(Enumerable.Range(1, 1 + (Writers * Changes)).Select(n => head + n), await reading);
        var first = (await host.After(head))[0].SubjectId;
        Assert.Equal(await host.Ask(async db => (await db.Parcel(0)).Id), first);
    }

    [Theory, EveryDatabase]
    [Fault(18, "100 clients come back at once to a node that keeps nothing of what they missed")]
    public async Task Those_who_catch_up_read_from_the_database_four_at_a_time(Database database)
    {
        var reads = new ReadsAtOnce();
        await using var host = await ParcelHost.Create(database, cluster, reads);
        using var feed = new LiveFeed(host.Get<EventReader>(), TimeProvider.System);
        feed.Start(ParcelHost.Parcels);

        var readers = Enumerable.Range(0, 100).Select(_ => Task.Run(async () => await feed.Subscribe(0, Stop).FirstAsync(Stop), Stop));
        var pages = await Task.WhenAll(readers);

        Assert.All(pages, page => Assert.Equal(ParcelHost.Parcels, page.Events.Count));
        Assert.Equal(4, reads.Most);
        FaultAttribute.Found($"{pages.Length} readers, {reads.Most} reads at a time");
    }

    private static async Task GrowOften(ParcelHost host, int number, int times)
    {
        for (var time = 0; time < times; time++)
        {
            await host.Grow(number);
        }
    }
}
