using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Which webhook.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record RemoveWebhookInput([NodeId<Webhook>] Guid Id, int Version);

/// <summary>Ends a webhook for good; what it was sent can still be read.</summary>
internal static class RemoveWebhook
{
    public static async Task<Webhook> Run(
        RemoveWebhookInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var webhook = await db.GetWebhook(input.Id, input.Version, caller, stop);
        webhook.Remove(clock.UtcNow());
        await db.SaveAs(caller, stop);
        return webhook;
    }
}
