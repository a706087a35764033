using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class StageChainTests
{
    [Fact]
    public void The_project_sale_wins_with_36_72_and_90_percent()
    {
        var stages = DefaultPipelines.ProjectSale().Stages;

        Assert.Equal([3_600, 7_200, 9_000, 10_000], stages.Select(s => s.WinProbability));
        Assert.Equal([5_000, 8_000, 9_000, null], stages.Select(s => s.ConversionToNext));
        Assert.Equal([60, 30, 30, null], stages.Select(s => s.LeadTimeDays));
    }

    [Fact]
    public void Expected_revenue_of_the_worked_example_is_54_and_never_63()
    {
        int[] values = [50, 25, 20, 0];
        var stages = DefaultPipelines.ProjectSale().Stages;

        Assert.Equal(54m, stages.Zip(values, (stage, value) => value * stage.WinProbability!.Value / 10_000m).Sum());
    }

    [Fact]
    public void The_chain_ends_at_won()
    {
        var stages = Chain((4_000, StageKind.Open), (null, StageKind.Won), (null, StageKind.AfterWon), (null, StageKind.Lost));

        Assert.Equal([4_000, 10_000, 10_000, 0], stages.Select(s => s.WinProbability));
    }

    [Fact]
    public void A_missing_conversion_leaves_the_stages_up_to_it_without_probability()
    {
        var stages = Chain((5_000, StageKind.Open), (null, StageKind.Open), (8_000, StageKind.Open), (null, StageKind.Won));

        Assert.Equal([null, null, 8_000, 10_000], stages.Select(s => s.WinProbability));
    }

    [Fact]
    public void Only_the_result_is_rounded()
    {
        var stages = Chain((3_333, StageKind.Open), (3_333, StageKind.Open), (3_333, StageKind.Open), (null, StageKind.Won));

        Assert.Equal([370, 1_111, 3_333, 10_000], stages.Select(s => s.WinProbability));
    }

    [Fact]
    public void Work_starts_in_the_first_open_stage_whatever_the_order_of_the_list()
    {
        var stages = DefaultPipelines.Standard().Stages;

        Assert.Equal("S00", StageChain.First(stages.Reverse()).NodeId);
        Assert.Equal("S04", StageChain.Won(stages)!.NodeId);
        Assert.Null(StageChain.Lost(stages));
    }

    [Fact]
    public void A_pipeline_without_an_open_stage_takes_no_opportunity() =>
        Expect.Refusal<PipelineWithoutStages>(() => StageChain.First(Chain((null, StageKind.Won))));

    [Fact]
    public void A_conversion_is_a_share() =>
        Expect.Invalid("conversionToNext", () => Chain((10_001, StageKind.Open)));

    private static IReadOnlyList<Stage> Chain(params (int? Conversion, StageKind Kind)[] stages) => NewPipeline.From(
        SalesPipeline.Create("链", "Chain", position: 1),
        [.. stages.Select((s, i) => new StagePlan($"N{i}", "阶段", "Stage", s.Kind) { ConversionToNext = s.Conversion })])
        .Stages;
}
