namespace CrmGraph.Domain.Pipeline;

/// <summary>A pipeline with its stages, ready to be stored.</summary>
public sealed record NewPipeline(SalesPipeline Pipeline, IReadOnlyList<Stage> Stages)
{
    /// <summary>Numbers the stages in the given order and computes their win probabilities.</summary>
    public static NewPipeline From(SalesPipeline pipeline, params IReadOnlyList<StagePlan> plans)
    {
        var stages = plans.Select((plan, index) => Stage.Create(pipeline.Id, index + 1, plan)).ToList();
        StageChain.Apply(stages);
        return new NewPipeline(pipeline, stages);
    }
}
