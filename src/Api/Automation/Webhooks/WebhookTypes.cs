using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Webhooks and their deliveries in the graph; no secret is ever shown here.</summary>
internal static class WebhookTypes
{
    public static void DefineWebhook(ObjectTypeBuilder<Webhook> webhook)
    {
        webhook.Entity();
        webhook.Field(w => w.Name);
        webhook.Field(w => w.Url);
        webhook.Field(w => w.Kinds);
        webhook.Field(w => w.CreatedAt);
        webhook.Field(w => w.RemovedAt);
        webhook.Field(w => w.Position);
        webhook.Field(w => w.Failures);
        webhook.Field(w => w.FailingSince);
        webhook.Field(w => w.NextAttemptAt);
        webhook.Field(w => w.PausedAt);
        webhook.Field(w => w.Version);
        webhook.One<User>("owner", w => w.OwnerId).Describe("The user whose sight it has.");
        webhook.Connection<WebhookDelivery, Guid>("deliveries", w => w.Id, d => d.WebhookId, context => context.Visible<WebhookDelivery>())
            .DefaultOrder(d => d.At, descending: true)
            .Describe("What was tried in the last 30 days, the newest first.");
    }

    public static void DefineDelivery(ObjectTypeBuilder<WebhookDelivery> delivery)
    {
        delivery.Entity();
        delivery.Field(d => d.FirstSequence);
        delivery.Field(d => d.LastSequence);
        delivery.Field(d => d.At);
        delivery.Field(d => d.Attempt);
        delivery.Field(d => d.Status);
        delivery.Field(d => d.Milliseconds);
        delivery.Field(d => d.Problem);
        delivery.One<Webhook>("webhook", d => d.WebhookId).NonNull().Describe("The webhook.");
    }
}
