using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>The own statuses of pipelines, and which of them opportunities have.</summary>
internal static class OwnStatuses
{
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<OwnStatus>>> OfPipelines(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        CancellationToken stop) =>
        await db.Set<SalesPipeline>().AsNoTracking().Where(p => ids.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Statuses, stop);

    public static async Task<IReadOnlyDictionary<Guid, OwnStatus>> OfOpportunities(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        CancellationToken stop)
    {
        var labelled = await db.Set<Opportunity>()
            .Where(o => ids.Contains(o.Id) && o.StatusKey != null)
            .Select(o => new { o.Id, o.PipelineId, o.StatusKey })
            .ToListAsync(stop);
        var statuses = await OfPipelines([.. labelled.Select(o => o.PipelineId).Distinct()], db, stop);
        return labelled.ToDictionary(o => o.Id, o => statuses[o.PipelineId].Single(own => own.Key == o.StatusKey));
    }
}
