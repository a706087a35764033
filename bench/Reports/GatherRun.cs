using System.Diagnostics;
using System.Globalization;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Reports;

/// <summary>Asks a server over a large company for the data set of a week that is not kept, so that it is gathered each time.</summary>
internal static class GatherRun
{
    private const int Runs = 9;

    /// <summary>The first times the code is still being compiled; the very first one is told apart.</summary>
    private const int WarmUps = 9;

    private const string Query =
        "query($week: String!) { weeklyReview(week: $week) { metrics { value } stages { open } stuckTotal bridge { steps { amount } } forecast { expected } contributions { value } } }";

    public static async Task Report(BenchOptions options, ReportFigures figures)
    {
        var descriptions = await ServerDescription.Read(options.TargetFiles[0]);
        var product = descriptions.Single(server => server.Name == ServerDescription.Product);
        await using var postgres = await PostgresServer.Start();
        var places = new BenchPlaces(postgres, options.Size);
        await LoadedCluster.Fill(places, product);
        await using var server = await MeasuredServer.Start(WithoutSchedule(product), places);
        using var client = await GraphClient.SignIn(server.Address, product.SignInAs!);
        foreach (var week in options.Weeks)
        {
            var measured = await Measure(client, week);
            figures.Add(string.Create(CultureInfo.InvariantCulture, $"Data set of {week} over {options.Size.Opportunities:#,0} opportunities, PostgreSQL"), measured, "1 s");
        }
    }

    /// <summary>It would make reviews of its own meanwhile.</summary>
    private static ServerDescription WithoutSchedule(ServerDescription product) =>
        product with { Environment = new Dictionary<string, string>(product.Environment) { ["Reviews__Schedule"] = "false" } };

    private static async Task<string> Measure(GraphClient client, string week)
    {
        var first = await Ask(client, week);
        for (var i = 1; i < WarmUps; i++)
        {
            await Ask(client, week);
        }

        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            times.Add(await Ask(client, week));
        }

        return string.Create(CultureInfo.InvariantCulture, $"{Median.Of(times):0} ms in the median, {times.Max():0} ms at worst, {first:0} ms the first time");
    }

    private static async Task<double> Ask(GraphClient client, string week)
    {
        var start = Stopwatch.GetTimestamp();
        await client.Ask(Query, new { week });
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
