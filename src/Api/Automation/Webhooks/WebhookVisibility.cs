using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>A webhook and its deliveries are seen and changed by its owner; managers and administrators see all.</summary>
internal static class WebhookVisibility
{
    public static Expression<Func<Webhook, bool>> VisibleTo(Caller caller)
    {
        return webhook => webhook.OwnerId == caller.UserId;
    }

    public static Expression<Func<WebhookDelivery, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var webhooks = db.Visible<Webhook>(caller);
        return delivery => webhooks.Any(webhook => webhook.Id == delivery.WebhookId);
    }
}
