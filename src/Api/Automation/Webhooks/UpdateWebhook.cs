using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>What changes about a webhook; what is left out stays as it is.</summary>
/// <param name="Id">The webhook.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Url">Where changes are posted to.</param>
/// <param name="Kinds">The kinds of changes it is told of; all when empty.</param>
internal sealed record UpdateWebhookInput(
    [NodeId<Webhook>] Guid Id,
    int Version,
    Optional<string> Name,
    Optional<string> Url,
    Optional<IReadOnlyList<string>> Kinds);

/// <summary>Changes what a webhook is told and where; nothing that is still to be delivered is lost.</summary>
internal static class UpdateWebhook
{
    public static async Task<Webhook> Run(UpdateWebhookInput input, RequestContext context)
    {
        var (db, caller) = (context.Db(), context.Writer());
        var webhook = await db.GetWebhook(input.Id, input.Version, caller, context.Stop);
        webhook.Change(new WebhookPlan(
            input.Name.Or(webhook.Name), input.Url.Or(webhook.Url), WebhookKinds.Known(input.Kinds.Or(webhook.Kinds))));
        context.Services.GetRequiredService<WebhookTargets>().Demand(webhook.Url);
        await db.SaveAs(caller, context.Stop);
        return webhook;
    }
}
