using System.Globalization;
using CrmGraph.Bench.Load;
using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>Short slices, every server in turn: the speed of a machine drifts, so only what is measured side by side compares.</summary>
internal sealed class Measurement(IReadOnlyList<MeasuredServer> servers, int database, BenchOptions options)
{
    private const int WarmingConnections = 8;

    private const int WarmingPasses = 3;

    private const double QuietCores = 0.2;

    private const int LongestSettling = 30;

    private static readonly TimeSpan SettlingStep = TimeSpan.FromSeconds(1);

    public IReadOnlyList<Slice> Take(IReadOnlyList<BenchOperation> operations)
    {
        if (options.Rounds == 0)
        {
            return [];
        }

        WarmUp(operations);
        var slices = new List<Slice>();
        foreach (var operation in operations)
        {
            foreach (var connections in options.Connections)
            {
                slices.AddRange(Rounds(operation, new Cell(operation.Name, connections)));
            }
        }

        return slices;
    }

    /// <summary>Several passes over everything: a runtime goes on compiling for a while after it was first asked.</summary>
    private void WarmUp(IReadOnlyList<BenchOperation> operations)
    {
        for (var pass = 0; pass < WarmingPasses; pass++)
        {
            Progress.Say("warming up");
            foreach (var server in servers)
            {
                foreach (var operation in operations)
                {
                    LoadClient.Run(server.Port, WarmingConnections, options.WarmUp / WarmingPasses, server.Requests(operation));
                }
            }

            Settle();
        }
    }

    /// <summary>Waits until the machine has nothing left to do, so that what one server does later does not count for another.</summary>
    private static void Settle()
    {
        for (var wait = 0; wait < LongestSettling; wait++)
        {
            var before = ProcessorTime.OfMachine();
            Thread.Sleep(SettlingStep);
            if (ProcessorTime.OfMachine() - before < QuietCores * SettlingStep.TotalSeconds)
            {
                return;
            }
        }
    }

    private IEnumerable<Slice> Rounds(BenchOperation operation, Cell cell)
    {
        for (var round = 0; round < options.Rounds; round++)
        {
            foreach (var server in round % 2 == 0 ? servers : servers.Reverse())
            {
                var slice = Slice.Take(server, database, cell, round, options.Slice, server.Requests(operation));
                Progress.Say(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{cell.Operation} x{cell.Connections,-2} {server.Name,-12} of {server.Size.Opportunities,7}: {slice.RequestsPerSecond,8:0}/s, other work {slice.OtherCores:0.0} cores"));
                yield return slice;
            }
        }
    }
}
