using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Reviews.Delivery;
using CrmGraph.Domain.Tests.Reviews;

namespace CrmGraph.Api.Tests.Data;

/// <summary>Reviews of the sample company and how they are sent.</summary>
internal static class SampleReviews
{
    /// <summary>The published review of a rep.</summary>
    public static ReviewRecord Of(User rep, DateTime now, Guid by)
    {
        var scope = new ReviewScope(ReviewScopeKind.Rep, rep.Id, rep.Name);
        var review = ReviewRecord.Make(SomeReview.Data(scope), rep.TeamId, now, by);
        review.Publish([], rep, now);
        return review;
    }

    public static ReviewRecord Draft(DateTime now) => ReviewRecord.Make(SomeReview.Data(), null, now, null);

    /// <summary>A delivery that failed once and was made.</summary>
    public static ReviewDelivery Delivery(DeliveryPlan plan, DateOnly today, DateTime now)
    {
        var delivery = ReviewDelivery.Due(plan, IsoWeek.Of(today), now);
        delivery.Fail("线路忙", now);
        delivery.Sent("a@example.test", 1, now);
        return delivery;
    }
}
