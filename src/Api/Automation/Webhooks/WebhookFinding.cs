using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Fetches a webhook to change it.</summary>
internal static class WebhookFinding
{
    public static async Task<Webhook> GetWebhook(this CrmDbContext db, Guid id, int version, Caller caller, CancellationToken stop)
    {
        var webhook = await db.GetWritable<Webhook>(id, caller, stop);
        webhook.CheckVersion(version);
        return webhook.RemovedAt is null ? webhook : throw new WebhookRemoved().AsException();
    }
}
