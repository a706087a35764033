using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>What the queries of the pipeline and of the stages say of a week that is over: the same as its review.</summary>
internal sealed class QueriedWeek(CrmClient client, WeeklyReviewData review)
{
    private const int Rounded = 4;

    private static readonly BridgeStepKind[] NeverAFlow = [BridgeStepKind.Opening, BridgeStepKind.Closing, BridgeStepKind.ExchangeRate];

    private readonly IsoWeek _week = IsoWeek.Parse(review.Week);

    // The workspace's days begin eight hours before those of UTC; a week's last microsecond still belongs to it.
    private DateTime End => _week.Next.Start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddHours(-8).AddTicks(-10);

    private object? Scope => review.Scope switch
    {
        { Kind: ReviewScopeKind.Team, Id: { } team } => new { teamId = NodeId.Write("Team", team) },
        { Kind: ReviewScopeKind.Rep, Id: { } rep } => new { ownerId = NodeId.Write("User", rep) },
        _ => null,
    };

    public async Task Check()
    {
        var answer = await client.Data(
            """
            query($start: DateTime!, $end: DateTime!, $scope: AnalyticsScopeInput) {
              pipelineAsOf(asOf: $end, scope: $scope) { count amount cells { stageId count amount } }
              pipelineBridge(from: $start, to: $end, scope: $scope) { openingCount opening closingCount closing flows { kind count amount } }
              pipelines { id }
            }
            """,
            new { start = Text(End.AddDays(-7)), end = Text(End), scope = Scope });
        Board(answer.GetProperty("pipelineAsOf"));
        Bridge(answer.GetProperty("pipelineBridge"));
        foreach (var pipeline in answer.GetProperty("pipelines").EnumerateArray())
        {
            await Cohorts(pipeline.Id());
        }
    }

    private void Board(JsonElement open)
    {
        var closing = review.Bridge.Steps[^1];
        Assert.Equal((closing.Count, closing.Amount), (open.GetProperty("count").GetInt32(), open.GetProperty("amount").GetDecimal()));
        var cells = open.GetProperty("cells").EnumerateArray().ToLookup(cell => cell.GetProperty("stageId").GetGuid());
        Assert.All(review.Stages, stage => Assert.Equal(
            (stage.Open, stage.Amount),
            (cells[stage.StageId].Sum(cell => cell.GetProperty("count").GetInt32()), cells[stage.StageId].Sum(cell => cell.GetProperty("amount").GetDecimal()))));
    }

    private void Bridge(JsonElement bridges)
    {
        var bridge = bridges.EnumerateArray().SingleOrDefault();
        if (bridge.ValueKind == JsonValueKind.Undefined)
        {
            Assert.All(review.Bridge.Steps, step => Assert.Equal((0, 0), (step.Count, step.Amount)));
            return;
        }

        var (opening, closing) = (review.Bridge.Steps[0], review.Bridge.Steps[^1]);
        Assert.Equal((opening.Count, opening.Amount), (bridge.GetProperty("openingCount").GetInt32(), bridge.GetProperty("opening").GetDecimal()));
        Assert.Equal((closing.Count, closing.Amount), (bridge.GetProperty("closingCount").GetInt32(), bridge.GetProperty("closing").GetDecimal()));
        var flows = bridge.GetProperty("flows").EnumerateArray().ToDictionary(
            flow => flow.GetProperty("kind").GetString()!,
            flow => flow.GetProperty("amount").GetDecimal());
        Assert.All(review.Bridge.Steps.Where(step => !NeverAFlow.Contains(step.Kind)), step =>
            Assert.Equal(step.Amount, flows.GetValueOrDefault(JsonNamingPolicy.SnakeCaseUpper.ConvertName(step.Kind.ToString()))));
    }

    private async Task Cohorts(string pipelineId)
    {
        var from = _week.Plus(1 - review.Trend.Count).Start;
        var stages = (await client.Data(
            """
            query($pipelineId: ID!, $from: LocalDate!, $to: LocalDate!, $end: DateTime!, $scope: AnalyticsScopeInput) {
              stageFunnel(pipelineId: $pipelineId, from: $from, to: $to, asOf: $end, scope: $scope) { stageId entered conversion }
            }
            """,
            new { pipelineId, from = Text(from), to = Text(_week.End), end = Text(End), scope = Scope })).GetProperty("stageFunnel");
        Assert.All(stages.EnumerateArray(), found =>
        {
            var stage = review.Stages.Single(stage => stage.StageId == found.GetProperty("stageId").GetGuid());
            var conversion = found.GetProperty("conversion");
            Assert.Equal(found.GetProperty("entered").GetInt32(), stage.Entered);
            Assert.Equal(
                conversion.ValueKind == JsonValueKind.Null ? (decimal?)null : conversion.GetDecimal(),
                stage.Conversion is { } known ? decimal.Round(known, Rounded) : null);
        });
    }

    private static string Text(DateTime at) => at.ToString("O", CultureInfo.InvariantCulture);

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
