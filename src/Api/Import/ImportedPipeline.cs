using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>The one pipeline of an imported company, its stages named as in the files in every language.</summary>
internal sealed record ImportedPipeline(Stage Prospecting, Stage Engaging, Stage Won, Stage Lost)
{
    public static async Task<ImportedPipeline> Bring(CrmDbContext db, CancellationToken stop)
    {
        var stages = await db.Set<Stage>().AsNoTracking().OrderBy(stage => stage.Position).ToListAsync(stop);
        if (stages.Count == 0)
        {
            var made = NewPipeline.From(
                SalesPipeline.Create("销售管道", "Sales pipeline", position: 1, isDefault: true),
                new StagePlan("S01", "Prospecting", "Prospecting"),
                new StagePlan("S02", "Engaging", "Engaging"),
                new StagePlan("S03", "Won", "Won", StageKind.Won),
                new StagePlan("S04", "Lost", "Lost", StageKind.Lost));
            db.Add(made.Pipeline);
            db.AddRange(made.Stages);
            await db.SaveChangesAsync(stop);
            stages = [.. made.Stages];
        }

        return new ImportedPipeline(
            stages.First(stage => stage.Kind == StageKind.Open),
            stages.Last(stage => stage.Kind == StageKind.Open),
            stages.First(stage => stage.Kind == StageKind.Won),
            stages.First(stage => stage.Kind == StageKind.Lost));
    }
}
