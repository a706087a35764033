using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>What changes about a pipeline; what is left out stays as it is, null clears.</summary>
/// <param name="Id">The pipeline.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="ResumeApprovalBy">激活: the least role that approves taking up a suspended opportunity again; null: nobody must.</param>
/// <param name="Statuses">自定义状态: all of its own statuses; those that opportunities have stay and mean the same.</param>
/// <param name="IsDefault">True lets new opportunities start here; the pipeline that was the default is it no longer.</param>
internal sealed record UpdatePipelineInput(
    [NodeId<SalesPipeline>] Guid Id,
    int Version,
    Optional<string> NameZh,
    Optional<string> NameEn,
    Optional<Role?> ResumeApprovalBy,
    Optional<IReadOnlyList<OwnStatus>> Statuses,
    bool IsDefault = false);

/// <summary>Changes a pipeline's names and rules, or makes it the default one. Needs an administrator.</summary>
internal static class UpdatePipeline
{
    public static async Task<SalesPipeline> Run(
        UpdatePipelineInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var pipeline = (await DesignedPipeline.Get(input.Id, db, caller, stop)).Pipeline;
        pipeline.CheckVersion(input.Version);
        var now = clock.UtcNow();

        pipeline.Change(
            input.NameZh.Or(pipeline.NameZh),
            input.NameEn.Or(pipeline.NameEn),
            input.ResumeApprovalBy.Or(pipeline.ResumeApprovalBy),
            now,
            caller.UserId);
        var statuses = input.Statuses.Or(pipeline.Statuses);
        if (statuses != pipeline.Statuses)
        {
            pipeline.NameStatuses(statuses, await StatusesInUse(pipeline.Id, db, stop), now, caller.UserId);
        }

        if (input.IsDefault && !pipeline.IsDefault)
        {
            var former = await db.Set<SalesPipeline>().SingleAsync(other => other.IsDefault, stop);
            pipeline.ReplaceAsDefault(former, now, caller.UserId);
        }

        await db.SaveAs(caller, stop);
        return pipeline;
    }

    private static Task<List<string>> StatusesInUse(Guid id, CrmDbContext db, CancellationToken stop) => db.Set<Opportunity>()
        .Where(o => o.PipelineId == id && o.StatusKey != null)
        .Select(o => o.StatusKey!)
        .Distinct()
        .ToListAsync(stop);
}
