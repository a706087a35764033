using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>A review to send by e-mail every week.</summary>
/// <param name="RecipientId">Who gets it; you when left out.</param>
/// <param name="Terms">What is sent, and when.</param>
internal sealed record CreateDeliveryPlanInput([NodeId<User>] Guid? RecipientId, DeliveryTermsInput Terms);

/// <summary>Plans a weekly e-mail with the review; for yourself, or as a manager for anybody. It shows what the recipient may see.</summary>
internal static class CreateDeliveryPlan
{
    public static async Task<DeliveryPlan> Run(
        CreateDeliveryPlanInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var recipientId = input.RecipientId ?? caller.UserId;
        if (recipientId != caller.UserId && !caller.SeesAll)
        {
            throw new NotAllowed(Role.Manager).AsException();
        }

        var recipient = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(user => user.Id == recipientId && user.Active, stop)
            ?? throw new NotFound(nameof(User), recipientId).AsException();
        var workspace = await db.Workspace(stop);
        var terms = await input.Terms.For(recipient, workspace, db, stop);
        var plan = DeliveryPlan.Make(recipientId, terms, clock.UtcNow(), workspace);
        db.Add(plan);
        await db.SaveAs(caller, stop);
        return plan;
    }
}
