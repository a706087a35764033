using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which closed opportunity is put away.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record ArchiveOpportunityInput([NodeId<Opportunity>] Guid Id, int Version);

/// <summary>存档: puts a closed opportunity away; lists leave it out, its figures stay.</summary>
internal static class ArchiveOpportunity
{
    public static async Task<Opportunity> Run(
        ArchiveOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);

        opportunity.Archive(clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
