using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Which plan to stop.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record StopDeliveryPlanInput([NodeId<DeliveryPlan>] Guid Id, int Version);

/// <summary>Sends nothing more by a plan; the history of what was sent stays.</summary>
internal static class StopDeliveryPlan
{
    public static async Task<DeliveryPlan> Run(StopDeliveryPlanInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var plan = await db.GetWritable<DeliveryPlan>(input.Id, caller, stop);
        plan.CheckVersion(input.Version);
        plan.Stop();
        await db.SaveAs(caller, stop);
        return plan;
    }
}
