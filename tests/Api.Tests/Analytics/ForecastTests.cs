using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Analytics;
using CrmGraph.Api.Analytics.Forecasts;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

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

    [Theory, EveryDatabase]
    public async Task The_time_it_was_suspended_does_not_bring_it_closer(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var now = new DateTime(2026, 6, 15, 4, 0, 0, DateTimeKind.Utc);
        await server.Do(async db =>
        {
            var admin = await db.Set<User>().SingleAsync();
            var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.NodeId == "P01" || s.NodeId == "P02").OrderBy(s => s.NodeId).ToListAsync();
            foreach (var (number, isPaused) in new[] { (1, false), (2, true) })
            {
                var amount = BaseAmount.InBase(Money.Of(100 * number, "CNY"), new(2026, 3, 1));
                var opportunity = Opportunity.Open(new(number, "Project", amount, admin.Id, null), stages[0], StageGate.Historical, now.AddDays(-70), admin.Id);
                opportunity.MoveTo(stages[1], StageGate.Historical, now.AddDays(-40), admin.Id);
                if (isPaused)
                {
                    opportunity.Suspend(null, null, now.AddDays(-35), admin.Id);
                    opportunity.Resume(now.AddDays(-5), admin.Id);
                }

                db.Add(opportunity);
            }

            await db.SaveChangesAsync();
            var caller = new Caller(admin.Id, Role.Administrator, []);
            var scope = await AnalyticsScope.Of(null, db, caller, default);

            var live = await OpenStocks.Now(stages[0].PipelineId, scope, now, db, default);
            var past = await OpenStocks.At(stages[0].PipelineId, scope, now, db, default);

            Assert.Equal([(100m, 40), (200m, 10)], live.OrderBy(stock => stock.Amount).Select(stock => (stock.Amount, stock.AgeDays)));
            Assert.Equal([(100m, 40), (200m, 10)], past.OrderBy(stock => stock.Amount).Select(stock => (stock.Amount, stock.AgeDays)));
        });
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
