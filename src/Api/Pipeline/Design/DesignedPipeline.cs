using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Design;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>A pipeline with all its stages, ready to be changed.</summary>
internal sealed record DesignedPipeline(SalesPipeline Pipeline, IReadOnlyList<Stage> Stages)
{
    public PipelineDesign Design => new(Pipeline, Stages);

    /// <summary>The stage, if it still is in the pipeline.</summary>
    public Stage Stage(Guid id) =>
        Stages.SingleOrDefault(stage => stage.Id == id && stage.RemovedAt is null)
        ?? throw new NotFound(nameof(Stage), id).AsException();

    /// <summary>The tracked pipeline, for somebody who may change pipelines.</summary>
    public static async Task<DesignedPipeline> Get(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<SalesPipeline>();
        var pipeline = await db.Set<SalesPipeline>().SingleOrDefaultAsync(p => p.Id == id && p.RemovedAt == null, stop)
            ?? throw new NotFound("Pipeline", id).AsException();
        return new(pipeline, await db.Set<Stage>().Where(stage => stage.PipelineId == id).ToListAsync(stop));
    }

    /// <summary>The tracked pipeline of a stage, for somebody who may change pipelines.</summary>
    public static async Task<DesignedPipeline> OfStage(Guid stageId, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<SalesPipeline>();
        var pipelineId = await db.Set<Stage>().Where(s => s.Id == stageId).Select(s => (Guid?)s.PipelineId).SingleOrDefaultAsync(stop)
            ?? throw new NotFound(nameof(Stage), stageId).AsException();
        return await Get(pipelineId, db, caller, stop);
    }
}
