using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>Puts the same questions to every server in turn and compares answers and speed.</summary>
internal static class Comparison
{
    public static Task Run(BenchOptions options) => Prepare(options, async (servers, postgres) =>
    {
        var operations = options.WantedOperations;
        await SameAnswers.Check(servers.Running, operations);
        Progress.Say($"same answers from {string.Join(", ", servers.Running.Select(server => server.Name))}");
        var slices = new Measurement(servers.Running, postgres.ProcessId, options).Take(operations);
        if (slices.Count > 0)
        {
            await ComparisonReport.Write(slices, servers.Absent, options);
        }
    });

    /// <summary>Leaves everything running for whoever wants to look closer, until a line is entered.</summary>
    public static Task Hold(BenchOptions options) => Prepare(options, async (servers, postgres) =>
    {
        Progress.Say($"PostgreSQL: postgres://postgres@127.0.0.1:{postgres.Port}, databases crm_… and plain_…");
        foreach (var server in servers.Running)
        {
            Progress.Say($"{server.Name}: http://127.0.0.1:{server.Port}, process {server.ProcessId}");
        }

        await Console.In.ReadLineAsync();
    });

    private static async Task Prepare(BenchOptions options, Func<ServerGroup, PostgresServer, Task> work)
    {
        var descriptions = new List<ServerDescription>();
        foreach (var file in options.TargetFiles)
        {
            descriptions.AddRange(await ServerDescription.Read(file));
        }

        await using var postgres = await PostgresServer.Start();
        Progress.Say($"filling the databases: {options.Size.Opportunities} opportunities, {options.Size.Activities} activities");
        var places = new BenchPlaces(postgres, options.Size);
        await LoadedCluster.Fill(places, descriptions.First(d => d.Name == ServerDescription.Product));
        await using var servers = new ServerGroup();
        await servers.Start(descriptions.Where(d => IsWanted(d, options)), places);
        await work(servers, postgres);
    }

    private static bool IsWanted(ServerDescription server, BenchOptions options) =>
        server.Name == ServerDescription.Floor || options.Only is [] || options.Only.Contains(server.Name);
}
