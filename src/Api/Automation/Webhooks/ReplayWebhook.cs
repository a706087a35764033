using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>From where to deliver again.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="After">Everything after this sequence is delivered, again or for the first time.</param>
internal sealed record ReplayWebhookInput([NodeId<Webhook>] Guid Id, int Version, long After);

/// <summary>Delivers everything after a sequence again, as the webhook's owner may see it now.</summary>
internal static class ReplayWebhook
{
    public static async Task<Webhook> Run(ReplayWebhookInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var webhook = await db.GetWebhook(input.Id, input.Version, caller, stop);
        webhook.Replay(input.After, await db.Set<StreamHead>().Select(h => h.Head).SingleAsync(stop));
        await db.SaveAs(caller, stop);
        return webhook;
    }
}
