using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>What a new webhook needs.</summary>
/// <param name="Name">What it is for.</param>
/// <param name="Url">Where changes are posted to: https or http, and reachable from outside.</param>
/// <param name="Kinds">The kinds of changes it is told of, for example OPPORTUNITY_MOVED; all when left out.</param>
internal sealed record CreateWebhookInput(string Name, string Url, IReadOnlyList<string>? Kinds);

/// <summary>A webhook with its secret.</summary>
/// <param name="WebhookId">The webhook.</param>
/// <param name="Secret">The key its deliveries are signed with, as the Standard Webhooks libraries take it. It is shown here only.</param>
internal sealed record IssuedWebhook([property: NodeId<Webhook>] Guid WebhookId, string Secret);

/// <summary>Makes a webhook: from now on it is sent every change that you may see, in order and at least once.</summary>
internal static class CreateWebhook
{
    public static async Task<IssuedWebhook> Run(CreateWebhookInput input, RequestContext context)
    {
        var (db, caller, stop) = (context.Db(), context.Writer(), context.Stop);
        var head = await context.Services.GetRequiredService<EventReader>().Head(stop);
        var plan = new WebhookPlan(input.Name, input.Url, WebhookKinds.Known(input.Kinds ?? []));
        var secret = WebhookSecret.New();
        var webhook = Webhook.Create(caller.UserId, plan, secret, head, context.Clock().UtcNow());
        context.Services.GetRequiredService<WebhookTargets>().Demand(webhook.Url);
        db.Add(webhook);
        await db.SaveAs(caller, stop);
        return new IssuedWebhook(webhook.Id, secret);
    }
}
