using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Comparing;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Growing;

/// <summary>How the cost of a request grows with the company, and with how far into a list it reaches.</summary>
internal static class Growth
{
    /// <summary>All of them at once on one machine, so that they can take turns.</summary>
    public static async Task Run(BenchOptions options)
    {
        var descriptions = (await ServerDescription.Read(options.TargetFiles[0]))
            .Where(d => d.Name is ServerDescription.Floor or ServerDescription.Product)
            .ToList();
        await using var postgres = await PostgresServer.Start();
        await using var servers = new ServerGroup();
        foreach (var size in options.Sizes)
        {
            var places = new BenchPlaces(postgres, size);
            Progress.Say($"filling the databases: {size.Opportunities} opportunities, {size.Activities} activities");
            await LoadedCluster.Fill(places, descriptions.Single(d => d.Name == ServerDescription.Product));
            await servers.Start(descriptions, places);
            await SameAnswers.Check([.. servers.Running.Where(server => server.Size == size)], BenchOperation.All);
        }

        var slices = new Measurement(servers.Running, postgres.ProcessId, options).Take(options.WantedOperations);
        var pages = await DeepPages.Measure(servers.Running[^1], postgres, options);
        await GrowthReport.Write(slices, pages, options);
    }
}
