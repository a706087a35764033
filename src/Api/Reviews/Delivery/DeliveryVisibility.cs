using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews.Delivery;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Plans and e-mails are seen and changed by whom they are for; managers see those of all.</summary>
internal static class DeliveryVisibility
{
    public static Expression<Func<DeliveryPlan, bool>> PlanVisibleTo(Caller caller)
    {
        return plan => plan.OwnerId == caller.UserId;
    }

    public static Expression<Func<ReviewDelivery, bool>> VisibleTo(Caller caller)
    {
        return delivery => delivery.OwnerId == caller.UserId;
    }
}
