using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Pipeline;

/// <summary>Reads the pipeline of past moments, and the bridges between them, over a large company on PostgreSQL.</summary>
internal static class PastBoards
{
    private const int Runs = 9;

    private const string AsOf =
        "query($at: DateTime!) { pipelineAsOf(asOf: $at) { count amount cells { count amount stage { name } owner { name } } } }";

    private const string Bridge =
        "query($from: DateTime!, $to: DateTime!, $by: BridgeGrouping!) { pipelineBridge(from: $from, to: $to, by: $by) { opening flows { kind count amount } closing } }";

    /// <summary>The ledger of the sample company begins in 2024 and ends in January 2026; its middle is the furthest from both ends.</summary>
    private static readonly string[] Moments = ["2024-06-30", "2025-02-15", "2025-06-30", "2025-12-31"];

    private static readonly (string From, string To)[] Periods =
        [("2025-06-23", "2025-06-30"), ("2025-03-31", "2025-06-30"), ("2024-06-30", "2025-06-30"), ("2023-12-31", "2026-02-01")];

    public static async Task Measure(BenchOptions options, ICollection<Timing> timings)
    {
        var descriptions = await ServerDescription.Read(options.TargetFiles[0]);
        var product = descriptions.Single(server => server.Name == ServerDescription.Product);
        await using var postgres = await PostgresServer.Start();
        var places = new BenchPlaces(postgres, options.Size);
        Progress.Say($"filling the database: {options.Size.Opportunities} opportunities");
        await LoadedCluster.Fill(places, product);
        await using var server = await MeasuredServer.Start(product, places);
        using var client = await GraphClient.SignIn(server.Address, product.SignInAs!);
        Progress.Say("reading the past");
        foreach (var moment in Moments)
        {
            timings.Add(await Timing.Of($"board of {moment}, by stage and owner", Runs, _ => client.Ask(AsOf, new { at = At(moment) })));
        }

        foreach (var (from, to) in Periods)
        {
            foreach (var by in new[] { "WHOLE", "TEAM", "STAGE" })
            {
                timings.Add(await Timing.Of($"bridge from {from} to {to}, {by}", Runs, _ => client.Ask(Bridge, new { from = At(from), to = At(to), by })));
            }
        }
    }

    private static string At(string day) => $"{day}T16:00:00Z";
}
