using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>What an opportunity's status is called.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="StatusKey">One of its pipeline's <c>statuses</c> that means the status it has; null takes it away.</param>
internal sealed record LabelOpportunityInput([NodeId<Opportunity>] Guid Id, int Version, string? StatusKey);

/// <summary>自定义状态: gives an opportunity one of its pipeline's own statuses, until its status changes.</summary>
internal static class LabelOpportunity
{
    public static async Task<Opportunity> Run(
        LabelOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var own = input.StatusKey is { } key ? await Find(opportunity.PipelineId, key, db, stop) : null;

        opportunity.Label(own, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }

    private static async Task<OwnStatus> Find(Guid pipelineId, string key, CrmDbContext db, CancellationToken stop)
    {
        var pipeline = await db.Set<SalesPipeline>().AsNoTracking().SingleAsync(p => p.Id == pipelineId, stop);
        return pipeline.Statuses.SingleOrDefault(own => own.Key == key)
            ?? throw new InvalidValue("statusKey", "is none of the pipeline's own statuses").AsException();
    }
}
