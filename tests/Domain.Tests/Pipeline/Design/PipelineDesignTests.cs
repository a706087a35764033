using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Design;
using CrmGraph.Domain.Pipeline.Gates;
using static CrmGraph.Domain.Tests.Pipeline.Given;

namespace CrmGraph.Domain.Tests.Pipeline.Design;

public sealed class PipelineDesignTests
{
    private readonly NewPipeline _project = DefaultPipelines.ProjectSale();

    [Fact]
    public void A_new_stage_stands_behind_the_last_of_its_kind_and_changes_the_chances()
    {
        var added = Design().Add(new StagePlan("P05", "演示", "Demonstration") { ConversionToNext = 5_000 }, null, Monday, Ming);

        Assert.Equal(4, added.Position);
        Assert.Equal(5, _project.Stages.Single(s => s.Kind == StageKind.Won).Position);
        Assert.Equal([1_800, 3_600, 4_500], _project.Stages.Take(3).Select(s => s.WinProbability));
        Assert.IsType<PipelineConfigured>(_project.Pipeline.Events[^1]);
    }

    [Fact]
    public void Another_conversion_changes_the_chances_of_the_stages_before_it()
    {
        var bidding = _project.Stages[1];

        Design().Change(bidding, new StagePlan("P02", "投标", "Bidding") { ConversionToNext = 4_000 }, Monday, Ming);

        Assert.Equal(("投标", 1_800, 3_600), (bidding.NameZh, _project.Stages[0].WinProbability, bidding.WinProbability));
    }

    [Fact]
    public void Stages_take_the_order_they_are_given()
    {
        var ids = _project.Stages.Select(s => s.Id).ToList();

        Design().Reorder([ids[1], ids[0], ids[2], ids[3]], Monday, Ming);

        Assert.Equal([2, 1, 3, 4], _project.Stages.Select(s => s.Position));
    }

    [Fact]
    public void An_order_names_every_stage_once()
    {
        var ids = _project.Stages.Select(s => s.Id).ToList();

        Expect.Refusal<StagesIncomplete>(() => Design().Reorder(ids[1..], Monday, Ming));
        Expect.Refusal<StagesIncomplete>(() => Design().Reorder([ids[0], ids[0], ids[1], ids[2]], Monday, Ming));
    }

    [Fact]
    public void The_won_stage_stays_behind_the_open_ones()
    {
        var ids = _project.Stages.Select(s => s.Id).ToList();

        Expect.Refusal<StageOrderBroken>(() => Design().Reorder([ids[3], ids[0], ids[1], ids[2]], Monday, Ming));
        Expect.Refusal<StageOrderBroken>(() => Design().Add(new StagePlan("W", "赢", "Won", StageKind.Won), null, Monday, Ming));
        Expect.Refusal<StageOrderBroken>(() => PipelineDesign.Draw(_project.Pipeline, [new("W", "赢", "Won", StageKind.Won)], Monday, Ming));
    }

    [Fact]
    public void A_stage_with_opportunities_cannot_vanish()
    {
        Assert.Equal(2, Expect.Refusal<StageStillInUse>(() => Design().Remove(_project.Stages[1], 2, Monday, Ming)).Count);

        Design().Remove(_project.Stages[1], 0, Monday, Ming);

        Assert.Equal(Monday, _project.Stages[1].RemovedAt);
        Assert.Equal([1, 2, 3], _project.Stages.Where(s => s.RemovedAt is null).Select(s => s.Position));
        Assert.Equal(4_500, _project.Stages[0].WinProbability);
    }

    [Fact]
    public void A_node_is_named_once_and_a_deadline_counts_from_an_earlier_one()
    {
        Expect.Refusal<StageNodeTaken>(() => Design().Add(new StagePlan("P01", "重", "Twice"), null, Monday, Ming));
        Expect.Refusal<StageAnchorMissing>(() => Design().Add(Counted("P04"), 2, Monday, Ming));
    }

    [Fact]
    public void A_node_that_deadlines_count_from_stays()
    {
        var standard = DefaultPipelines.Standard();

        Expect.Refusal<StageAnchorMissing>(
            () => new PipelineDesign(standard.Pipeline, standard.Stages).Remove(standard.Stages[1], 0, Monday, Ming));
    }

    [Fact]
    public void There_is_one_default_pipeline_and_it_stays()
    {
        var former = DefaultPipelines.Standard().Pipeline;

        Expect.Refusal<DefaultPipelineNeeded>(() => former.Remove(0, Monday, Ming));
        Expect.Refusal<PipelineStillInUse>(() => _project.Pipeline.Remove(1, Monday, Ming));
        _project.Pipeline.ReplaceAsDefault(former, Monday, Ming);
        former.Remove(0, Monday, Ming);

        Assert.Equal((true, false, Monday), (_project.Pipeline.IsDefault, former.IsDefault, former.RemovedAt));
    }

    [Fact]
    public void What_a_stage_asks_for_is_asked_for_in_both_languages_and_under_different_codes()
    {
        var twice = new StageDocument("a", DocumentKind.Deliverable, "甲", "A");

        Expect.Invalid("requiredAction", () => Design().Add(new StagePlan("X", "新", "New") { RequiredActionZh = "访谈" }, null, Monday, Ming));
        Expect.Invalid("documents", () => Design().Add(new StagePlan("X", "新", "New") { Documents = [twice, twice] }, null, Monday, Ming));
    }

    private static StagePlan Counted(string node) => new("X", "新", "New") { Deadline = StageDeadline.AfterNode(node, 2) };

    private PipelineDesign Design() => new(_project.Pipeline, _project.Stages);
}
