using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Other terms for a delivery plan; they take the place of all it had.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Terms">What is sent, and when.</param>
internal sealed record UpdateDeliveryPlanInput([NodeId<DeliveryPlan>] Guid Id, int Version, DeliveryTermsInput Terms);

/// <summary>Changes what a plan sends and when; a stopped plan begins anew.</summary>
internal static class UpdateDeliveryPlan
{
    public static async Task<DeliveryPlan> Run(
        UpdateDeliveryPlanInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var plan = await db.GetWritable<DeliveryPlan>(input.Id, caller, stop);
        plan.CheckVersion(input.Version);
        var recipient = await db.Set<User>().AsNoTracking().SingleAsync(user => user.Id == plan.OwnerId, stop);
        var workspace = await db.Workspace(stop);
        plan.Change(await input.Terms.For(recipient, workspace, db, stop), clock.UtcNow(), workspace);
        await db.SaveAs(caller, stop);
        return plan;
    }
}
