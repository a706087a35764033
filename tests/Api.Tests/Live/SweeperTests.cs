using CrmGraph.Api.Live;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Live;

public sealed class SweeperTests(PostgresCluster cluster)
{
    private const int Bypassed = 50;

    private static CancellationToken Stop => ParcelHost.Stop;

    [Theory]
    [EveryDatabase]
    public async Task A_row_that_came_past_the_commit_hook_is_numbered_next(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();
        await host.Bypass(1);
        Assert.Equal(1, await host.Unnumbered());

        await host.Get<Sweeper>().Sweep(Stop);
        await host.Grow(0);

        Assert.Equal(["Bypassed", "ParcelGrew"], (await host.After(head)).Select(e => e.Type));
    }

    [Theory]
    [EveryDatabase]
    [Fault(9, "Eight nodes number 50 left-over rows at once")]
    public async Task Nodes_that_sweep_at_once_number_each_row_once(Database database)
    {
        await using var host = await ParcelHost.Create(database, cluster);
        var head = await host.Head();
        await host.Bypass(Bypassed);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => host.Get<Sweeper>().Sweep(Stop), Stop)));

        var swept = await host.After(head);
        Assert.Equal(Enumerable.Range(1, Bypassed).Select(n => (long?)(head + n)), swept.Select(e => e.Sequence));
        Assert.Equal((head + Bypassed, 0), (await host.Head(), await host.Unnumbered()));
    }
}
