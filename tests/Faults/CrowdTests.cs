using CrmGraph.Tests;

namespace CrmGraph.Faults;

/// <summary>Very many streams at once on two nodes.</summary>
public sealed class CrowdTests
{
    [Fact(Explicit = true), Fault(16, "500 streams on two nodes, each of which hears of every one of 50 changes a second for 10 s")]
    public Task Everybody_in_a_crowd_hears_of_everything_once_and_in_order() => Endurance.OnTwoNodes(
        (_, _, stop) => Task.Delay(TimeSpan.FromSeconds(10), stop),
        nodes => new Endurance(nodes) { Readers = 500 });

    [Fact(Explicit = true), Fault(18, "1,000 streams of one node come to the other at once")]
    public Task A_crowd_that_comes_back_at_once_misses_nothing_and_writes_go_on() => Endurance.OnTwoNodes(
        async (_, nodes, stop) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(10), stop);
            await nodes[0].Restart(stop);
        },
        nodes => new Endurance(nodes) { Readers = 2_000, Rate = 5 });
}
