using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Which instalment is due on another day.</summary>
/// <param name="Id">The instalment.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="DueOn">The last day on which it is paid in time.</param>
internal sealed record RescheduleInstalmentInput([NodeId<Instalment>] Guid Id, int Version, DateOnly DueOn);

/// <summary>Moves the day on which an instalment is due; its amount stays.</summary>
internal static class RescheduleInstalment
{
    public static async Task<Instalment> Run(
        RescheduleInstalmentInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var instalment = await db.GetWritable<Instalment>(input.Id, caller, stop);
        instalment.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(instalment.OpportunityId, caller, stop);

        instalment.Reschedule(input.DueOn);
        opportunity.NoteSale(nameof(Instalment), instalment.Id, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return instalment;
    }
}
