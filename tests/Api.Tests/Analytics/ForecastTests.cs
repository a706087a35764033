using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>The worked example of a company that sells projects, through the whole product.</summary>
public sealed class ForecastTests
{
    private const string Query =
        """
        query($id: ID!, $target: Decimal) {
          forecast(pipelineId: $id, monthlyTarget: $target) {
            asOf currency expected leftOut
            months { index start expected isGap belowTarget }
            stages { stock winChance needed missing conversion observedConversion leadTimeDays observedDays sample stage { nodeId } }
            alerts { missing feltIn stage { nodeId } }
          }
        }
        """;

    [Theory, EveryDatabase]
    public async Task Three_stages_bring_18_18_0_18_and_need_100_25_20(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var pipeline = await ProjectSale(admin);
        foreach (var (stage, amount) in pipeline.OpenStages().Zip([500_000, 250_000, 200_000]))
        {
            await Open(admin, stage, amount);
        }

        var forecast = (await admin.Data(Query, new { id = pipeline.At("pipeline").Id(), target = 180_000 })).GetProperty("forecast");

        Assert.Equal([0, 180_000, 180_000, 0, 180_000], Numbers(forecast, "months", "expected"));
        Assert.Equal((540_000, 0), (forecast.GetProperty("expected").GetDecimal(), forecast.GetProperty("leftOut").GetDecimal()));
        Assert.Equal([1_000_000, 250_000, 200_000], Numbers(forecast, "stages", "needed"));
        Assert.Equal([0.36m, 0.72m, 0.9m], Numbers(forecast, "stages", "winChance"));
        var alert = Assert.Single(forecast.GetProperty("alerts").EnumerateArray());
        Assert.Equal(("P01", 500_000), (alert.At("stage", "nodeId").GetString(), alert.GetProperty("missing").GetDecimal()));
        Assert.Equal(forecast.GetProperty("months")[3].GetProperty("start").GetString(), alert.GetProperty("feltIn").GetString());
        Assert.True(forecast.GetProperty("months")[3].GetProperty("isGap").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task Observed_rates_stand_beside_the_configured_ones_once_there_are_enough(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var pipeline = await ProjectSale(admin);
        var stages = pipeline.OpenStages();
        for (var n = 0; n < 4; n++)
        {
            var opened = await Open(admin, stages[0], 100);
            await admin.Data(PipelineSteps.Move, new { input = new { id = opened.Id(), version = opened.Version(), stageId = stages[1] } });
        }

        var few = await Stages(minimumSample: 5);
        var enough = await Stages(minimumSample: 4);

        Assert.Equal(JsonValueKind.Null, few[0].GetProperty("observedConversion").ValueKind);
        Assert.Equal((4, 1m, 0.5m), (
            enough[0].GetProperty("sample").GetInt32(),
            enough[0].GetProperty("observedConversion").GetDecimal(),
            enough[0].GetProperty("conversion").GetDecimal()));

        async Task<List<JsonElement>> Stages(int minimumSample) =>
            [.. (await admin.Data(
                Query.Replace("monthlyTarget: $target", $"monthlyTarget: $target, minimumSample: {minimumSample}", StringComparison.Ordinal),
                new { id = pipeline.At("pipeline").Id() })).At("forecast", "stages").EnumerateArray()];
    }

    [Theory, EveryDatabase]
    public async Task A_back_test_tells_what_each_past_month_brought(Database database)
    {
        await using var server = await CrmServer.Demo(await EmptyDatabase.New(database));
        var manager = await server.As("manager");
        var pipeline = (await manager.Data("{ pipelines { id } }")).GetProperty("pipelines")[0].Id();

        var months = (await manager.Data(
            "query($id: ID!) { forecastBackTest(pipelineId: $id, months: 4) { month expected actual difference } }",
            new { id = pipeline })).GetProperty("forecastBackTest").EnumerateArray().ToList();

        Assert.Equal(4, months.Count);
        foreach (var month in months)
        {
            var first = DateOnly.Parse(month.GetProperty("month").GetString()!, CultureInfo.InvariantCulture);
            var won = (await manager.Data(
                "query($p: ID!, $from: LocalDate!, $to: LocalDate!) { opportunities(first: 100, where: {pipeline: {id: {eq: $p}}, status: {eq: WON}, closedOn: {gte: $from, lt: $to}}) { totalCount nodes { baseAmount } } }",
                new { p = pipeline, from = first, to = first.AddMonths(1) })).GetProperty("opportunities");
            Assert.Equal(won.GetProperty("nodes").GetArrayLength(), won.GetProperty("totalCount").GetInt32());
            Assert.Equal(
                won.GetProperty("nodes").EnumerateArray().Sum(node => node.GetProperty("baseAmount").GetDecimal()),
                month.GetProperty("actual").GetDecimal());
        }

        Assert.Contains(months, month => month.GetProperty("expected").GetDecimal() > 0);
    }

    private static async Task<JsonElement> ProjectSale(CrmClient client)
    {
        var pipelines = (await client.Data("{ pipelines { id stages { id kind position nodeId } } }")).GetProperty("pipelines");
        var found = pipelines.EnumerateArray().Single(p => p.GetProperty("stages")[0].GetProperty("nodeId").GetString() == "P01");
        return JsonSerializer.SerializeToElement(new { pipeline = found });
    }

    private static async Task<JsonElement> Open(CrmClient client, string stageId, decimal amount) => (await client.Data(
        "mutation($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id version } errors { __typename } } }",
        new { input = new { title = "Project", amount, stageId } })).At("createOpportunity", "opportunity");

    private static IEnumerable<decimal> Numbers(JsonElement parent, string list, string field) =>
        parent.GetProperty(list).EnumerateArray().Select(item => item.GetProperty(field).GetDecimal());
}
