using System.Globalization;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>Puts the same questions to every server in turn and compares answers and speed.</summary>
internal static class Comparison
{
    public static async Task Run(BenchOptions options)
    {
        var descriptions = new List<ServerDescription>();
        foreach (var file in options.ServerFiles)
        {
            descriptions.AddRange(await ServerDescription.Read(file));
        }

        await using var postgres = await PostgresServer.Start();
        var places = new BenchPlaces(postgres);
        Say($"filling the databases: {options.Size.Opportunities} opportunities, {options.Size.Activities} activities");
        await LoadedCluster.Fill(postgres, options.Size, descriptions.First(d => d.Name == "CrmGraph"));
        await using var servers = await ServerGroup.Start(descriptions.Where(d => IsWanted(d, options)), places);
        var operations = BenchOperation.All.Where(o => options.Operations is [] || options.Operations.Contains(o.Name)).ToList();
        await SameAnswers.Check(servers.Running, operations, options.Size);
        Say($"same answers from {string.Join(", ", servers.Running.Select(server => server.Name))}");
        if (options.Rounds > 0)
        {
            var slices = new Measurement(servers.Running, postgres.ProcessId, options, Say).Take(operations);
            await ComparisonReport.Write(slices, servers.Absent, options, Console.Out);
        }
    }

    private static bool IsWanted(ServerDescription server, BenchOptions options) =>
        server.Name == ServerDescription.Floor || options.Only is [] || options.Only.Contains(server.Name);

    private static void Say(string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}"));
}
