using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Which webhook.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record RotateWebhookSecretInput([NodeId<Webhook>] Guid Id, int Version);

/// <summary>Gives a webhook another secret. For 24 hours deliveries carry the signatures of both.</summary>
internal static class RotateWebhookSecret
{
    public static async Task<IssuedWebhook> Run(
        RotateWebhookSecretInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var webhook = await db.GetWebhook(input.Id, input.Version, caller, stop);
        var secret = WebhookSecret.New();
        webhook.Rotate(secret, clock.UtcNow());
        await db.SaveAs(caller, stop);
        return new IssuedWebhook(webhook.Id, secret);
    }
}
