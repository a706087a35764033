using CrmGraph.Api.Data;
using CrmGraph.Api.Segmentation;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Demo;

/// <summary>What the seeded workspace gives to the demo company, and the time it lives in.</summary>
internal sealed record DemoSetup(
    Workspace Workspace,
    WorkCalendar Calendar,
    Guid AdministratorId,
    IReadOnlyList<DemoPipeline> Pipelines,
    TierRuleSet TierRules)
{
    public static async Task<DemoSetup> Read(CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var workspace = await db.Set<Workspace>().SingleAsync(stop);
        var stages = await db.Set<Stage>().AsNoTracking().OrderBy(stage => stage.Position).ToListAsync(stop);
        var pipelines = await db.Set<SalesPipeline>().AsNoTracking().OrderBy(pipeline => pipeline.Position).ToListAsync(stop);
        return new DemoSetup(
            workspace,
            new WorkCalendar(workspace, clock.GetUtcNow().UtcDateTime),
            await db.Set<User>().Where(user => user.Role == Role.Administrator).Select(user => user.Id).FirstAsync(stop),
            [.. pipelines.Select(pipeline => DemoPipeline.Of(stages.Where(stage => stage.PipelineId == pipeline.Id)))],
            await db.TierRulesInUse(stop));
    }

    public Money Price(long value) => Money.Of(value, Workspace.BaseCurrency);
}
