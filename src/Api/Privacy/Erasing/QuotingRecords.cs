using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.Domain.Privacy;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Reviews.Delivery;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>The records that quote customers and their people without belonging to them.</summary>
internal static class QuotingRecords
{
    public static readonly IReadOnlyList<CopiedWords> All =
    [
        new QuotedReviews(),
        new CopiedWords<ImprovementMeasure>(),
        new CopiedWords<ReviewDelivery>(),
        new CopiedWords<ImportReject>(reject => reject.Forget()),
        new CopiedWords<ImportCorrection>(correction => correction.Forget()),
        new CopiedWords<ImportRun>(run => run.ForgetPreview()),
        new CopiedWords<ExportRun>(),
        new CopiedWords<WebhookDelivery>(),
        new CopiedWords<Notification>(others: NotificationsElsewhere),
        new CopiedWords<AuditEntry>(entry => entry.Forget()),
        new QuotedAnswers(),
    ];

    /// <summary>Those that belong to the customer are dealt with as such.</summary>
    private static IQueryable<Notification> NotificationsElsewhere(PersonCircle circle)
    {
        var own = circle.Notifications;
        return circle.Db.Set<Notification>().Where(notification => !own.Any(n => n.Id == notification.Id));
    }
}
