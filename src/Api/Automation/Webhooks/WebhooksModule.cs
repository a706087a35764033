using CrmGraph.Api.Graph;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Changes posted to other programs: signed, in order, at least once.</summary>
internal static class WebhooksModule
{
    public static void AddWebhooks(this SchemaBuilder schema)
    {
        schema.Object<Webhook>("Webhook", WebhookTypes.DefineWebhook);
        schema.Object<WebhookDelivery>("WebhookDelivery", WebhookTypes.DefineDelivery);
        schema.InMemory<IssuedWebhook>("IssuedWebhook", issued => issued.One<Webhook>("webhook", i => i.WebhookId));
        schema.Query(query => query
            .Connection<Webhook>("webhooks", context => context.Visible<Webhook>().Where(w => w.RemovedAt == null))
            .DefaultOrder(w => w.CreatedAt)
            .Describe("Your webhooks, the oldest first; everybody's for managers and administrators."));
        schema.Reveal<CreateWebhookInput, IssuedWebhook>(
            "createWebhook", "issued", CreateWebhook.Run, typeof(WebhookTargetNotAllowed));
        schema.Change<UpdateWebhookInput, Webhook>(
            "updateWebhook", "webhook", UpdateWebhook.Run, typeof(WebhookTargetNotAllowed), typeof(WebhookRemoved));
        schema.Reveal<RotateWebhookSecretInput, IssuedWebhook>(
            "rotateWebhookSecret", "issued", RotateWebhookSecret.Run, typeof(WebhookRemoved));
        schema.Change<ResumeWebhookInput, Webhook>("resumeWebhook", "webhook", ResumeWebhook.Run, typeof(WebhookNotPaused), typeof(WebhookRemoved));
        schema.Change<ReplayWebhookInput, Webhook>("replayWebhook", "webhook", ReplayWebhook.Run, typeof(WebhookRemoved));
        schema.Change<RemoveWebhookInput, Webhook>("removeWebhook", "webhook", RemoveWebhook.Run, typeof(WebhookRemoved));
    }

    public static IServiceCollection AddWebhookDelivery(this IServiceCollection services) => services
        .AddSingleton<WebhookTargets>()
        .AddSingleton<WebhookSender>()
        .AddSingleton<WebhookRound>()
        .AddHostedService<WebhookCourier>();
}
