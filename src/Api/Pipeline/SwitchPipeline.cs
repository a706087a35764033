using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>Which opportunity goes through another pipeline from now on.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="PipelineId">The other pipeline.</param>
/// <param name="Reason">Why, for the ledger.</param>
internal sealed record SwitchPipelineInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    [NodeId<SalesPipeline>] Guid PipelineId,
    string Reason);

/// <summary>Lets an open opportunity run through another pipeline, from its first stage on. Needs a supervisor: the gates differ.</summary>
internal static class SwitchPipeline
{
    public static async Task<Opportunity> Run(
        SwitchPipelineInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        if (caller.Role < Role.Supervisor)
        {
            throw new NotAllowed(Role.Supervisor).AsException();
        }

        opportunity.CheckVersion(input.Version);
        var (entry, _) = await PipelineStages.Entry(input.PipelineId, null, db, stop);

        opportunity.SwitchPipeline(entry, input.Reason, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
