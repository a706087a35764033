using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which opportunity is given up, and what was learned.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why.</param>
/// <param name="Summary">商机总结: what was learned.</param>
internal sealed record TerminateOpportunityInput([NodeId<Opportunity>] Guid Id, int Version, string Reason, string Summary);

/// <summary>终止: gives an opportunity up for good; it is never tracked again.</summary>
internal static class TerminateOpportunity
{
    public static async Task<Opportunity> Run(
        TerminateOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();

        opportunity.Terminate(new Loss(input.Reason, input.Summary), now, workspace.LocalDate(now), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
