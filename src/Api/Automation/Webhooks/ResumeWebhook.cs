using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Which webhook.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record ResumeWebhookInput([NodeId<Webhook>] Guid Id, int Version);

/// <summary>Goes on with a webhook that was paused after days of failure: everything since then is delivered, in order.</summary>
internal static class ResumeWebhook
{
    public static async Task<Webhook> Run(ResumeWebhookInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var webhook = await db.GetWebhook(input.Id, input.Version, caller, stop);
        webhook.Resume();
        await db.SaveAs(caller, stop);
        return webhook;
    }
}
