using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline;

/// <summary>The stages that use cases hand to the domain.</summary>
internal static class PipelineStages
{
    public static async Task<Stage> Get(Guid id, CrmDbContext db, CancellationToken stop) =>
        await db.Set<Stage>().AsNoTracking().SingleOrDefaultAsync(stage => stage.Id == id && stage.RemovedAt == null, stop)
        ?? throw new NotFound(nameof(Stage), id).AsException();

    public static Task<List<Stage>> Of(Guid pipelineId, CrmDbContext db, CancellationToken stop) =>
        db.Set<Stage>().AsNoTracking().Where(stage => stage.PipelineId == pipelineId).ToListAsync(stop);

    public static Task<SalesPipeline> Pipeline(Guid id, CrmDbContext db, CancellationToken stop) =>
        db.Set<SalesPipeline>().AsNoTracking().SingleAsync(pipeline => pipeline.Id == id, stop);

    /// <summary>The stage, which must belong to the opportunity's own pipeline.</summary>
    public static async Task<Stage> Own(Opportunity opportunity, Guid stageId, CrmDbContext db, CancellationToken stop)
    {
        var stage = await Get(stageId, db, stop);
        return stage.PipelineId == opportunity.PipelineId
            ? stage
            : throw new StageNotInPipeline(stage.Id, opportunity.PipelineId).AsException();
    }

    /// <summary>
    /// Where a new opportunity starts: the stage named, else the first of the pipeline named, else of the default one; and the
    /// gate before it, through which an opportunity that is new has done nothing to pass.
    /// </summary>
    public static async Task<(Stage Stage, StageGate Gate)> Entry(Guid? pipelineId, Guid? stageId, CrmDbContext db, CancellationToken stop)
    {
        if (stageId is { } id)
        {
            var stage = await Get(id, db, stop);
            return pipelineId is { } wanted && stage.PipelineId != wanted
                ? throw new StageNotInPipeline(id, wanted).AsException()
                : WithGate(stage, await Of(stage.PipelineId, db, stop));
        }

        var pipeline = await db.Set<SalesPipeline>().AsNoTracking()
            .Where(candidate => candidate.RemovedAt == null)
            .Where(candidate => pipelineId == null ? candidate.IsDefault : candidate.Id == pipelineId)
            .OrderBy(candidate => candidate.Position)
            .FirstOrDefaultAsync(stop)
            ?? throw new NotFound("Pipeline", pipelineId ?? Guid.Empty).AsException();
        var stages = await Of(pipeline.Id, db, stop);
        return WithGate(StageChain.First(stages), stages);
    }

    private static (Stage Stage, StageGate Gate) WithGate(Stage stage, List<Stage> stages) =>
        (stage, StageGate.Into(stage, StageChain.First(stages), stages, GateProgress.None));
}
