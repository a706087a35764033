using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import.Rows;

/// <summary>The stages of the default pipeline by code and by name in both languages.</summary>
internal sealed class StageNames
{
    private readonly IReadOnlyList<Stage> _open;

    private StageNames(IReadOnlyList<Stage> stages)
    {
        _open = [.. stages.Where(stage => stage.Kind == StageKind.Open)];
        Won = stages.FirstOrDefault(stage => stage.Kind == StageKind.Won);
        Lost = stages.FirstOrDefault(stage => stage.Kind == StageKind.Lost);
    }

    /// <summary>The stage of won opportunities, if there is one.</summary>
    public Stage? Won { get; }

    /// <summary>The stage of lost opportunities, if there is one.</summary>
    public Stage? Lost { get; }

    public static async Task<StageNames> Read(CrmDbContext db, CancellationToken stop)
    {
        var pipelineId = await db.Set<SalesPipeline>()
            .Where(pipeline => pipeline.RemovedAt == null && pipeline.IsDefault)
            .OrderBy(pipeline => pipeline.Position)
            .Select(pipeline => pipeline.Id)
            .FirstOrDefaultAsync(stop);
        return new StageNames(await db.Set<Stage>().AsNoTracking()
            .Where(stage => stage.PipelineId == pipelineId && stage.RemovedAt == null)
            .OrderBy(stage => stage.Position)
            .ToListAsync(stop));
    }

    /// <summary>The open stage of that name, the first one where a row names none.</summary>
    public Stage Of(string? name) => name is null ? _open[0] : _open.FirstOrDefault(stage => IsCalled(stage, SearchText.Normalize(name)))
        ?? throw new RowReferenceUnknown("stage", name).AsException();

    private static bool IsCalled(Stage stage, string name) =>
        new[] { stage.NodeId, stage.NameZh, stage.NameEn }.Any(own => SearchText.Normalize(own) == name);
}
