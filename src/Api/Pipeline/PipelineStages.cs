using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline;

/// <summary>The stages that use cases hand to the domain.</summary>
internal static class PipelineStages
{
    public static async Task<Stage> Get(Guid id, CrmDbContext db, CancellationToken stop) =>
        await db.Set<Stage>().AsNoTracking().SingleOrDefaultAsync(stage => stage.Id == id, stop)
        ?? throw new NotFound(nameof(Stage), id).AsException();

    public static Task<List<Stage>> Of(Guid pipelineId, CrmDbContext db, CancellationToken stop) =>
        db.Set<Stage>().AsNoTracking().Where(stage => stage.PipelineId == pipelineId).ToListAsync(stop);

    /// <summary>Where a new opportunity starts: the stage named, else the first of the pipeline named, else of the default one.</summary>
    public static async Task<Stage> Entry(Guid? pipelineId, Guid? stageId, CrmDbContext db, CancellationToken stop)
    {
        if (stageId is { } id)
        {
            var stage = await Get(id, db, stop);
            return pipelineId is { } wanted && stage.PipelineId != wanted
                ? throw new StageNotInPipeline(id, wanted).AsException()
                : stage;
        }

        var pipeline = await db.Set<SalesPipeline>().AsNoTracking()
            .Where(candidate => pipelineId == null ? candidate.IsDefault : candidate.Id == pipelineId)
            .OrderBy(candidate => candidate.Position)
            .FirstOrDefaultAsync(stop)
            ?? throw new NotFound("Pipeline", pipelineId ?? Guid.Empty).AsException();
        return StageChain.First(await Of(pipeline.Id, db, stop));
    }
}
