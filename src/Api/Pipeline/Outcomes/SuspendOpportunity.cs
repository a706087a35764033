using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which opportunity is paused.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why, for the ledger.</param>
/// <param name="ResumeOn">The day on which to look at it again.</param>
internal sealed record SuspendOpportunityInput([NodeId<Opportunity>] Guid Id, int Version, string? Reason, DateOnly? ResumeOn);

/// <summary>中止: pauses an open opportunity; its clocks stop and it leaves the forecast until it is resumed.</summary>
internal static class SuspendOpportunity
{
    public static async Task<Opportunity> Run(
        SuspendOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);

        opportunity.Suspend(input.Reason, input.ResumeOn, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
