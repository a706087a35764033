using CrmGraph.Tests;

namespace CrmGraph.Faults;

/// <summary>Two nodes on one PostgreSQL lose parts of themselves under fifty writes a second.</summary>
public sealed class OutageTests
{
    [Fact, Fault(4, "PostgreSQL stopped hard for 1 s, then a node killed")]
    public Task A_short_outage_of_each_part_loses_nothing() => Endurance.OnTwoNodes(async (postgres, nodes, stop) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        await Stop(postgres, TimeSpan.FromSeconds(1), stop);
        await nodes[0].Restart(stop);
    });

    [Fact(Explicit = true), Fault(4, "PostgreSQL stopped hard (`-m immediate`) for 2 s, then for 15 s")]
    public Task PostgreSQL_stopped_hard_under_writes_loses_nothing() => Endurance.OnTwoNodes(async (postgres, _, stop) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(3), stop);
        await Stop(postgres, TimeSpan.FromSeconds(2), stop);
        await Task.Delay(TimeSpan.FromSeconds(3), stop);
        await Stop(postgres, TimeSpan.FromSeconds(15), stop);
    });

    [Fact(Explicit = true), Fault(5, "`kill -9` of each node in turn, twice")]
    public Task Each_node_killed_in_turn_under_writes_loses_nothing() => Endurance.OnTwoNodes(async (_, nodes, stop) =>
    {
        foreach (var node in nodes.Concat(nodes))
        {
            await Task.Delay(TimeSpan.FromSeconds(3), stop);
            await node.Restart(stop);
        }
    });

    [Fact(Explicit = true), Fault(6, "Half of all database connections cut, three times a second for 30 s")]
    public Task Connections_cut_at_random_leave_no_event_without_a_write_and_apply_no_repeat_twice() => Endurance.OnTwoNodes(async (postgres, _, stop) =>
    {
        for (var cut = 0; cut < 90; cut++)
        {
            await postgres.CutConnections();
            await Task.Delay(TimeSpan.FromMilliseconds(300), stop);
        }
    });

    [Fact(Explicit = true), Fault(10, "A node halted for 20 s (SIGSTOP) while its clients repeat their writes elsewhere")]
    public Task A_node_that_stood_still_repeats_nothing_when_it_goes_on() => Endurance.OnTwoNodes(async (_, nodes, stop) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(3), stop);
        await nodes[0].StandStill();
        await Task.Delay(TimeSpan.FromSeconds(20), stop);
        await nodes[0].GoOn();
        await Task.Delay(TimeSpan.FromSeconds(5), stop);
    });

    [Fact(Explicit = true), Fault(11, "PostgreSQL read-only for 5 s")]
    public Task While_nothing_can_be_written_streams_stay_and_it_recovers_alone() => Endurance.OnTwoNodes(async (postgres, _, stop) =>
    {
        await Task.Delay(TimeSpan.FromSeconds(2), stop);
        await postgres.RefuseWrites(true);
        await Task.Delay(TimeSpan.FromSeconds(5), stop);
        await postgres.RefuseWrites(false);
    });

    private static async Task Stop(PostgresServer postgres, TimeSpan away, CancellationToken stop)
    {
        await postgres.StopHard();
        await Task.Delay(away, stop);
        await postgres.Start();
    }
}
