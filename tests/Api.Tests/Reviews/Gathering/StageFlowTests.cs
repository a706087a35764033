using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Tests.Reviews.Gathering;

/// <summary>The cohort rule: of those that entered a stage and have left it, how many entered a later one.</summary>
public sealed class StageFlowTests
{
    private static readonly IReadOnlyList<Stage> Stages =
    [
        .. NewPipeline.From(
            SalesPipeline.Create("销售", "Sales", position: 1),
            new StagePlan("A", "甲", "A"),
            new StagePlan("B", "乙", "B"),
            new StagePlan("C", "丙", "C"),
            new StagePlan("W", "赢", "Won", StageKind.Won),
            new StagePlan("L", "丢", "Lost", StageKind.Lost)).Stages,
    ];

    [Theory]
    [InlineData("A", "A 1/0/0")]
    [InlineData("A B", "A 1/1/1, B 1/0/0")]
    [InlineData("A B C W", "A 1/1/1, B 1/1/1, C 1/1/1")]
    [InlineData("A L", "A 1/1/0")]
    [InlineData("A B L", "A 1/1/1, B 1/1/0")]
    [InlineData("A end", "A 1/1/0")]
    public void Who_entered_and_left_counts_and_who_is_still_there_does_not(string way, string expected) =>
        Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("A C", "A 1/1/1, B 1/1/1, C 1/0/0")]
    [InlineData("A W", "A 1/1/1, B 1/1/1, C 1/1/1")]
    public void A_skipped_stage_counts_as_entered_and_left_at_once(string way, string expected) =>
        Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("A B A B C", "A 1/1/1, B 1/1/1, C 1/0/0")]
    [InlineData("A C B L", "A 1/1/1, B 1/1/1, C 1/1/0")]
    [InlineData("A W C W", "A 1/1/1, B 1/1/1, C 1/1/1")]
    public void Entering_again_counts_once(string way, string expected) => Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("B A", "A 1/0/0, B 1/1/0")]
    [InlineData("C A L", "A 1/1/0, C 1/1/0")]
    [InlineData("C A B", "A 1/1/1, B 1/0/0, C 1/1/0")]
    public void Going_back_is_leaving_without_going_on(string way, string expected) => Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("-A B L", "B 1/1/0")]
    [InlineData("-A C", "B 1/1/1, C 1/0/0")]
    [InlineData("-C A", "A 1/0/0")]
    [InlineData("-B L", "")]
    public void What_was_entered_before_the_weeks_is_not_counted_again(string way, string expected) =>
        Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("C", "C 1/0/0")]
    [InlineData("C W", "C 1/1/1")]
    public void Stages_before_the_one_it_was_opened_in_are_not_skipped(string way, string expected) =>
        Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("A B X", "A 1/1/1, B 1/1/0")]
    [InlineData("X B C", "B 1/1/1, C 1/0/0")]
    [InlineData("X", "")]
    public void Another_pipeline_is_left_for_and_come_from(string way, string expected) => Assert.Equal(expected, Flow(way));

    [Theory]
    [InlineData("A L A B", "A 1/1/1, B 1/0/0")]
    [InlineData("-L A", "A 1/0/0")]
    public void A_reopened_opportunity_is_in_its_stage_again(string way, string expected) => Assert.Equal(expected, Flow(way));

    [Fact]
    public void Changes_that_move_nothing_count_nothing() => Assert.Equal("A 1/0/0", Flow("A A A"));

    [Fact]
    public void Winning_goes_on_from_the_last_stage_where_the_pipeline_has_none_for_the_won() =>
        Assert.Equal("A 1/1/1, B 1/1/1, C 1/1/1", Print(StageFlow.Of([.. Stages.Take(3)], Lines("A B win"))));

    [Fact]
    public void Many_opportunities_add_up()
    {
        var flows = StageFlow.Of(Stages, [.. Lines("A B L"), .. Lines("A B C W"), .. Lines("A"), .. Lines("A L"), .. Lines("B")]);

        Assert.Equal("A 4/3/2, B 3/2/1, C 1/1/1", Print(flows));
        Assert.Equal(2 / 3m, flows[Id("A")!.Value].Conversion);
    }

    [Fact]
    public void A_stage_nobody_left_has_no_conversion() => Assert.Null(StageFlow.Of(Stages, Lines("A"))[Id("A")!.Value].Conversion);

    private static string Flow(string way) => Print(StageFlow.Of(Stages, Lines(way)));

    /// <summary>Entered, left and went on, for each open stage anybody entered.</summary>
    private static string Print(IReadOnlyDictionary<Guid, StageFlow> flows) => string.Join(", ", Stages
        .Where(stage => stage.Kind == StageKind.Open && flows[stage.Id].Entered > 0)
        .Select(stage => $"{stage.NodeId} {flows[stage.Id].Entered}/{flows[stage.Id].Left}/{flows[stage.Id].WentOn}"));

    /// <summary>The lines of one opportunity that went this way: stages, X another pipeline, "-" where it stood before the weeks, "end" given up.</summary>
    private static List<LedgerLine> Lines(string way)
    {
        var opportunity = Guid.CreateVersion7();
        var elsewhere = Guid.CreateVersion7();
        Guid? from = null;
        List<LedgerLine> lines = [];
        foreach (var step in way.Split(' '))
        {
            var to = step == "X" ? elsewhere : Id(step.TrimStart('-')) ?? from!.Value;
            if (step[0] != '-')
            {
                lines.Add(Line(opportunity, lines.Count + 1, step, from, to));
            }

            from = to;
        }

        return lines;
    }

    private static LedgerLine Line(Guid opportunity, int ordinal, string step, Guid? from, Guid to) => new(
        opportunity,
        ordinal,
        step is "W" or "win" ? LedgerKind.Won : LedgerKind.Moved,
        DateTime.UnixEpoch.AddDays(ordinal),
        Guid.Empty,
        from,
        to,
        OpportunityStatus.Open,
        step switch
        {
            "W" or "win" => OpportunityStatus.Won,
            "L" => OpportunityStatus.Lost,
            "end" => OpportunityStatus.Terminated,
            _ => OpportunityStatus.Open,
        },
        0,
        0,
        null,
        Guid.Empty,
        null,
        null,
        null,
        DateTime.UnixEpoch);

    private static Guid? Id(string nodeId) => Stages.SingleOrDefault(stage => stage.NodeId == nodeId)?.Id;
}
