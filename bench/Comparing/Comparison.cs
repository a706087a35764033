using System.Globalization;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>Puts the same questions to every server in turn and compares answers and speed.</summary>
internal static class Comparison
{
    public static Task Run(BenchOptions options) => Prepare(options, async (servers, postgres) =>
    {
        var operations = options.WantedOperations;
        await SameAnswers.Check(servers.Running, operations, options.Size);
        Say($"same answers from {string.Join(", ", servers.Running.Select(server => server.Name))}");
        if (options.Rounds > 0)
        {
            var slices = new Measurement(servers.Running, postgres.ProcessId, options, Say).Take(operations);
            await ComparisonReport.Write(slices, servers.Absent, options, Console.Out);
        }
    });

    /// <summary>Leaves everything running for whoever wants to look closer, until a line is entered.</summary>
    public static Task Hold(BenchOptions options) => Prepare(options, async (servers, postgres) =>
    {
        Say($"PostgreSQL: postgres://postgres@127.0.0.1:{postgres.Port}, databases {BenchPlaces.Crm} and {BenchPlaces.Plain}");
        foreach (var server in servers.Running)
        {
            Say($"{server.Name}: http://127.0.0.1:{server.Port}, process {server.ProcessId}");
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
        Say($"filling the databases: {options.Size.Opportunities} opportunities, {options.Size.Activities} activities");
        await LoadedCluster.Fill(postgres, options.Size, descriptions.First(d => d.Name == ServerDescription.Product));
        await using var servers = await ServerGroup.Start(descriptions.Where(d => IsWanted(d, options)), new BenchPlaces(postgres));
        await work(servers, postgres);
    }

    private static bool IsWanted(ServerDescription server, BenchOptions options) =>
        server.Name == ServerDescription.Floor || options.Only is [] || options.Only.Contains(server.Name);

    private static void Say(string what) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{TimeProvider.System.GetLocalNow():HH:mm:ss} {what}"));
}
