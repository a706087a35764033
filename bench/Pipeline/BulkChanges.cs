using System.Globalization;
using System.Text.Json;
using CrmGraph.Bench.Servers;
using CrmGraph.Bench.Start;

namespace CrmGraph.Bench.Pipeline;

/// <summary>Moves, hands over and revises as many opportunities as one request may name, on the embedded database.</summary>
internal static class BulkChanges
{
    public const int Count = 10_000;

    private const int Runs = 4;
    private const int PageSize = 100;
    private const int Reps = 20;
    private const int Customers = 500;

    private const string Page =
        """
        query($after: String) {
          opportunities(first: 100, after: $after) { nodes { id version } pageInfo { endCursor } }
          pipelines { stages { id nameEn } }
          users(first: 2, where: { role: { eq: SUPERVISOR } }) { nodes { id } }
        }
        """;

    public static async Task Measure(ICollection<Timing> timings)
    {
        var folder = Directory.CreateTempSubdirectory("crm-bench").FullName;
        try
        {
            WriteFiles(folder);
            Progress.Say($"importing {Count} opportunities");
            await ProductCommand.Over(RunningServer.Database(folder), "import", folder, "--as-of", "2017-12-31", "--currency", "CNY");
            await using var server = await RunningServer.Start(BenchPlaces.Product, folder);
            using var client = await GraphClient.SignIn(server.Address, "admin");
            await Measure(client, timings);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Measure(GraphClient client, ICollection<Timing> timings)
    {
        var ids = new List<string>(Count);
        JsonElement page;
        for (string? after = null; ; after = page.GetProperty("opportunities").GetProperty("pageInfo").GetProperty("endCursor").GetString())
        {
            page = await client.Ask(Page, new { after });
            ids.AddRange(page.GetProperty("opportunities").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!));
            if (ids.Count == Count)
            {
                break;
            }
        }

        var version = page.GetProperty("opportunities").GetProperty("nodes")[PageSize - 1].GetProperty("version").GetInt32();
        var stages = page.GetProperty("pipelines")[0].GetProperty("stages");
        var heads = page.GetProperty("users").GetProperty("nodes");
        Progress.Say("changing them");
        timings.Add(await Timing.Of("move to another stage", Runs, run => Change("moveOpportunities", new { items = Items(), stageId = IdOf(stages, run) })));
        timings.Add(await Timing.Of("hand over to somebody else", Runs, run => Change("transferOpportunities", new { items = Items(), ownerId = IdOf(heads, run), note = "bulk" })));
        timings.Add(await Timing.Of("expect the contract on another day", Runs, run => Change("updateOpportunities", new { items = Items(), expectedCloseOn = $"2018-01-0{run + 1}" })));

        object[] Items() => [.. ids.Select(id => new { id, version })];

        async Task Change(string mutation, object input)
        {
            var query = $$"""mutation($input: {{char.ToUpperInvariant(mutation[0])}}{{mutation[1..]}}Input!) { {{mutation}}(input: $input) { result { done refused } errors { __typename } } }""";
            var answer = (await client.Ask(query, new { input })).GetProperty(mutation);
            if (answer.GetProperty("result").GetProperty("done").GetInt32() != Count)
            {
                throw new InvalidOperationException($"{mutation}: {answer}");
            }

            version++;
        }
    }

    /// <summary>The one of the first two that is not the one of the run before.</summary>
    private static string IdOf(JsonElement two, int run) => two[run % 2].GetProperty("id").GetString()!;

    /// <summary>All of them are in the second stage, so that the first run moves them to the first.</summary>
    private static void WriteFiles(string folder)
    {
        Write("accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of", Customers, n => $"Customer {n},retail,1996,1.5,20,Kenya,");
        Write("products.csv", "product,series,sales_price", 1, _ => "GTX,G,100");
        Write("sales_teams.csv", "sales_agent,manager,regional_office", Reps, n => $"Rep {n},Head {n % 4},Central");
        Write("sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value", Count, n =>
            string.Create(CultureInfo.InvariantCulture, $"{n},Rep {n % Reps},GTX,Customer {n % Customers},Engaging,{1 + (n % 12)}/{1 + (n % 28)}/2017,,"));

        void Write(string file, string head, int rows, Func<int, string> row) =>
            File.WriteAllLines(Path.Combine(folder, file), [head, .. Enumerable.Range(0, rows).Select(row)]);
    }
}
