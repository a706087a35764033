using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Design;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>What a new pipeline needs.</summary>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Stages">Its stages in their order; at least one is open.</param>
internal sealed record CreatePipelineInput(string NameZh, string NameEn, IReadOnlyList<NewStage> Stages);

/// <summary>Creates a pipeline with its stages. Needs an administrator.</summary>
internal static class CreatePipeline
{
    public static async Task<SalesPipeline> Run(
        CreatePipelineInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<SalesPipeline>();
        var last = await db.Set<SalesPipeline>().MaxAsync(pipeline => (int?)pipeline.Position, stop) ?? 0;
        var pipeline = SalesPipeline.Create(input.NameZh, input.NameEn, last + 1, isDefault: last == 0);

        var stages = PipelineDesign.Draw(pipeline, [.. input.Stages.Select(stage => stage.Plan())], clock.UtcNow(), caller.UserId);

        db.Add(pipeline);
        db.AddRange(stages);
        await db.SaveAs(caller, stop);
        return pipeline;
    }
}
