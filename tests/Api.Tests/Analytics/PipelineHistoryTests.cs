using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>The pipeline of any moment and the way between two, held against a replay of the ledger line by line.</summary>
public sealed class PipelineHistoryTests(QuietServers servers, ImportedServers imports)
{
    /// <summary>Averages are told in ten-thousandths of a day.</summary>
    private const decimal Rounding = 0.00005m;

    private const string AsOf =
        """
        query($asOf: DateTime!, $scope: AnalyticsScopeInput) {
          pipelineAsOf(asOf: $asOf, scope: $scope) { count amount behind cells { count amount behind stage { id } owner { id } } }
        }
        """;

    private const string Bridge =
        """
        query($from: DateTime!, $to: DateTime!, $by: BridgeGrouping, $scope: AnalyticsScopeInput) {
          pipelineBridge(from: $from, to: $to, by: $by, scope: $scope) {
            openingCount opening closingCount closing stageId ownerId teamId
            flows { kind count amount changes behind }
          }
        }
        """;

    private const string Behind =
        "query($key: String!) { opportunitiesBehind(key: $key) { count amount lines { amount opportunity { id } } } }";

    [Theory, EveryDatabase]
    public async Task The_pipeline_of_a_moment_is_what_a_replay_of_the_ledger_says(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        foreach (var asOf in await Moments(server))
        {
            var open = await Replay(server, asOf);

            var pipeline = (await manager.Data(AsOf, new { asOf })).GetProperty("pipelineAsOf");

            Assert.Equal(open.Count, pipeline.GetProperty("count").GetInt32());
            Assert.Equal(Amount(open), pipeline.GetProperty("amount").GetDecimal());
            Assert.Equal(
                open.GroupBy(line => (line.ToStageId, line.ToOwnerId, line.ToTeamId)).Select(cell => Amount([.. cell])).Order(),
                pipeline.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("amount").GetDecimal()).Order());
        }
    }

    [Theory]
    [EveryDatabaseWith("WHOLE")]
    [EveryDatabaseWith("TEAM")]
    [EveryDatabaseWith("OWNER")]
    [EveryDatabaseWith("STAGE")]
    public async Task A_bridge_leads_from_the_one_pipeline_to_the_other_to_the_cent(Database database, string by)
    {
        var server = await servers.Of(database);
        var moments = await Moments(server);
        foreach (var userName in new[] { "manager", "chen.huimin", "li.ming" })
        {
            var client = await server.As(userName);
            foreach (var (from, to) in moments.Zip(moments.Skip(1)))
            {
                var bridges = (await client.Data(Bridge, new { from, to, by })).GetProperty("pipelineBridge").EnumerateArray().ToList();
                var opening = (await client.Data(AsOf, new { asOf = from })).GetProperty("pipelineAsOf");
                var closing = (await client.Data(AsOf, new { asOf = to })).GetProperty("pipelineAsOf");

                Assert.All(bridges, bridge => Assert.Equal(
                    bridge.GetProperty("closing").GetDecimal() - bridge.GetProperty("opening").GetDecimal(),
                    bridge.GetProperty("flows").EnumerateArray().Sum(flow => flow.GetProperty("amount").GetDecimal())));
                Assert.Equal(opening.GetProperty("amount").GetDecimal(), bridges.Sum(bridge => bridge.GetProperty("opening").GetDecimal()));
                Assert.Equal(closing.GetProperty("amount").GetDecimal(), bridges.Sum(bridge => bridge.GetProperty("closing").GetDecimal()));
                Assert.Equal(closing.GetProperty("count").GetInt32(), bridges.Sum(bridge => bridge.GetProperty("closingCount").GetInt32()));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Behind_each_number_stands_the_list_that_makes_it(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var moments = await Moments(server);

        var pipeline = (await manager.Data(AsOf, new { asOf = moments[1] })).GetProperty("pipelineAsOf");
        var bridges = (await manager.Data(Bridge, new { from = moments[1], to = moments[2], by = "STAGE" })).GetProperty("pipelineBridge");

        foreach (var number in pipeline.GetProperty("cells").EnumerateArray().Take(5).Append(pipeline))
        {
            var list = await List(manager, number);
            Assert.Equal(number.GetProperty("count").GetInt32(), list.GetProperty("count").GetInt32());
            Assert.Equal(number.GetProperty("amount").GetDecimal(), list.GetProperty("amount").GetDecimal());
        }

        foreach (var flow in bridges.EnumerateArray().SelectMany(bridge => bridge.GetProperty("flows").EnumerateArray()))
        {
            var list = await List(manager, flow);
            Assert.Equal(flow.GetProperty("changes").GetInt32(), list.GetProperty("count").GetInt32());
            Assert.Equal(flow.GetProperty("amount").GetDecimal(), list.GetProperty("amount").GetDecimal());
            Assert.All(list.GetProperty("lines").EnumerateArray(), line => Assert.NotNull(line.GetProperty("opportunity").IdOrNull()));
        }
    }

    [Theory, EveryDatabase]
    public async Task Behind_forecasts_targets_and_trends_stand_lists_as_well(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var pipeline = (await manager.Data("{ pipelines { id } }")).GetProperty("pipelines")[0].Id();
        var month = CompanyDay.Today.AddMonths(-1);
        var data = await manager.Data(
            """
            query($id: ID!, $on: LocalDate!) {
              forecast(pipelineId: $id) { months { amount: expected behind } stages { amount: expected behind } }
              forecastBackTest(pipelineId: $id, months: 2) { expected expectedBehind actual actualBehind }
              performance(period: MONTH, on: $on) {
                whole { amount: won behind }
                teams { amount: won behind }
                users { amount: won behind }
              }
              salesTrend(months: 2) { months { amount behind } }
            }
            """,
            new { id = pipeline, on = month });

        var tests = data.GetProperty("forecastBackTest").EnumerateArray().ToList();
        IEnumerable<(decimal Amount, string Key)> numbers =
        [
            .. new[]
            {
                data.At("forecast", "months"), data.At("forecast", "stages"), data.At("performance", "teams"),
                data.At("performance", "users"), data.At("salesTrend", "months"),
            }.SelectMany(list => list.EnumerateArray()).Append(data.At("performance", "whole")).Select(number => Number(number, "amount", "behind")),
            .. tests.Select(test => Number(test, "expected", "expectedBehind")),
            .. tests.Select(test => Number(test, "actual", "actualBehind")),
        ];
        Assert.Contains(numbers, number => number.Amount > 0);
        foreach (var (amount, key) in numbers)
        {
            var list = (await manager.Data(Behind, new { key })).GetProperty("opportunitiesBehind");
            Assert.Equal(amount, list.GetProperty("amount").GetDecimal(), precision: 8);
        }

        static (decimal, string) Number(JsonElement parent, string amount, string behind) =>
            (parent.GetProperty(amount).GetDecimal(), parent.GetProperty(behind).GetString()!);
    }

    [Theory, EveryDatabase]
    public async Task Behind_funnel_and_board_stand_the_opportunities_they_count(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        foreach (var pipeline in (await rep.Data("{ pipelines { id } }")).GetProperty("pipelines").EnumerateArray())
        {
            var data = await rep.Data(
                """
                query($id: ID!, $from: LocalDate!, $to: LocalDate!) {
                  pipelineBoard(pipelineId: $id) {
                    columns { count amount stage { opportunities(first: 100) { totalCount nodes { baseAmount } } } }
                  }
                  stageFunnel(pipelineId: $id, from: $from, to: $to) {
                    entered wentOn lost stillIn averageDays cohort { wentOn endedAs leftAt } leavers { days leftAt opportunity { id } }
                  }
                }
                """,
                new { id = pipeline.Id(), from = "2026-01-01", to = "2030-01-01" });

            Assert.All(data.At("pipelineBoard", "columns").EnumerateArray(), column =>
            {
                var open = column.At("stage", "opportunities");
                Assert.Equal(column.GetProperty("count").GetInt32(), open.GetProperty("totalCount").GetInt32());
                Assert.Equal(
                    column.GetProperty("amount").GetDecimal(),
                    open.GetProperty("nodes").EnumerateArray().Sum(node => node.GetProperty("baseAmount").GetDecimal()));
            });
            Assert.All(data.GetProperty("stageFunnel").EnumerateArray(), stage =>
            {
                var cohort = stage.GetProperty("cohort").EnumerateArray().ToList();
                var days = stage.GetProperty("leavers").EnumerateArray().Select(leaver => leaver.GetProperty("days").GetDecimal()).ToList();
                Assert.Equal(stage.GetProperty("entered").GetInt32(), cohort.Count);
                Assert.Equal(stage.GetProperty("wentOn").GetInt32(), cohort.Count(member => member.GetProperty("wentOn").GetBoolean()));
                var mean = stage.GetProperty("averageDays") is { ValueKind: JsonValueKind.Number } told ? told.GetDecimal() : 0;
                Assert.InRange(mean - (days.Count == 0 ? 0 : days.Average()), -Rounding, Rounding);
            });
        }
    }

    [Theory, EveryDatabase]
    public async Task A_key_that_a_rep_got_from_a_manager_shows_the_rep_nothing_more(Database database)
    {
        var server = await servers.Of(database);
        var asOf = (await Moments(server))[2];
        var everything = (await (await server.As("manager")).Data(AsOf, new { asOf })).GetProperty("pipelineAsOf");
        var rep = await server.As("li.ming");
        var own = (await rep.Data(AsOf, new { asOf })).GetProperty("pipelineAsOf");

        var seen = await List(rep, everything);

        Assert.True(own.GetProperty("count").GetInt32() < everything.GetProperty("count").GetInt32());
        Assert.Equal(own.GetProperty("count").GetInt32(), seen.GetProperty("count").GetInt32());
        Assert.Equal("INVALID_VALUE", (await rep.Error(Behind, new { key = "nonsense" })).Code());
    }

    [Theory, EveryDatabase]
    public async Task Today_the_ledger_and_the_board_say_the_same(Database database)
    {
        var manager = await (await imports.Of(database)).As("admin");
        foreach (var pipeline in (await manager.Data("{ pipelines { id } }")).GetProperty("pipelines").EnumerateArray())
        {
            var id = pipeline.GetProperty("id").GetString();
            var data = await manager.Data(
                "query($id: ID!, $asOf: DateTime!) { pipelineBoard(pipelineId: $id) { count amount } pipelineAsOf(asOf: $asOf, scope: {pipelineId: $id}) { count amount } }",
                new { id, asOf = new DateTime(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc) });
            Assert.Equal(
                data.At("pipelineBoard", "amount").GetDecimal(),
                data.At("pipelineAsOf", "amount").GetDecimal());
        }
    }

    private static async Task<JsonElement> List(CrmClient client, JsonElement number) =>
        (await client.Data(Behind, new { key = number.GetProperty("behind").GetString() })).GetProperty("opportunitiesBehind");

    /// <summary>Before everything, three moments of the demo company's history, one of them that of a line itself, and now.</summary>
    private static async Task<IReadOnlyList<DateTime>> Moments(CrmServer server)
    {
        List<DateTime> times = [];
        await server.Do(async db => times = await db.Set<LedgerEntry>().OrderBy(line => line.At).Select(line => line.At).ToListAsync());
        return [times[0].AddDays(-1), times[times.Count / 2], times[^(times.Count / 10)].AddMinutes(1), times[^1].AddMinutes(-5)];
    }

    /// <summary>The last line of each opportunity until the moment, of those it leaves open.</summary>
    private static async Task<IReadOnlyList<LedgerEntry>> Replay(CrmServer server, DateTime asOf)
    {
        List<LedgerEntry> lines = [];
        await server.Do(async db => lines = await db.Set<LedgerEntry>().AsNoTracking().ToListAsync());
        return
        [
            .. lines.Where(line => line.At <= asOf)
                .GroupBy(line => line.OpportunityId)
                .Select(own => own.MaxBy(line => line.Ordinal)!)
                .Where(line => line.ToStatus == OpportunityStatus.Open),
        ];
    }

    private static decimal Amount(IReadOnlyList<LedgerEntry> lines) =>
        lines.Sum(line => line.ToBaseUnits) / (decimal)Money.UnitsPerOne;
}
