using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>The one pipeline of an imported company, its stages named as in the files in every language.</summary>
internal sealed record ImportedPipeline(Stage Prospecting, Stage Engaging, Stage Won, Stage Lost)
{
    private const string NameEn = "Sales pipeline";

    /// <summary>The pipeline of an earlier import, or a new one beside those that are here.</summary>
    public static async Task<ImportedPipeline> Bring(CrmDbContext db, CancellationToken stop)
    {
        var here = await db.Set<SalesPipeline>().AsNoTracking().ToListAsync(stop);
        var stages = here.Find(pipeline => pipeline.NameEn == NameEn) is { } own
            ? await db.Set<Stage>().AsNoTracking().Where(stage => stage.PipelineId == own.Id).OrderBy(stage => stage.Position).ToListAsync(stop)
            : await Make(here.Count, db, stop);
        return new ImportedPipeline(
            stages.First(stage => stage.Kind == StageKind.Open),
            stages.Last(stage => stage.Kind == StageKind.Open),
            stages.First(stage => stage.Kind == StageKind.Won),
            stages.First(stage => stage.Kind == StageKind.Lost));
    }

    private static async Task<List<Stage>> Make(int others, CrmDbContext db, CancellationToken stop)
    {
        var made = NewPipeline.From(
            SalesPipeline.Create("销售管道", NameEn, position: others + 1, isDefault: others == 0),
            new StagePlan("S01", "Prospecting", "Prospecting"),
            new StagePlan("S02", "Engaging", "Engaging"),
            new StagePlan("S03", "Won", "Won", StageKind.Won),
            new StagePlan("S04", "Lost", "Lost", StageKind.Lost));
        db.Add(made.Pipeline);
        db.AddRange(made.Stages);
        await db.SaveChangesAsync(stop);
        return [.. made.Stages];
    }
}
