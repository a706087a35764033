using CrmGraph.Api.Automation.Webhooks;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Api.Mailing;
using CrmGraph.Domain.Automation;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Automation;

/// <summary>What happens when nobody acts: time limits; and the notifications that are sent.</summary>
internal static class AutomationModule
{
    public static SchemaBuilder AddAutomation(this SchemaBuilder schema)
    {
        schema.Enum<NotificationKind>();
        schema.Object<Notification>("Notification", NotificationType.Define);
        schema.InMemory<NotificationMessage>("NotificationMessage", message =>
            message.One<Notification>("notification", m => m.NotificationId).Describe("The notification."));
        schema.Query(query => query
            .Connection<Notification>("notifications", context =>
            {
                var caller = context.Caller();
                return context.Visible<Notification>().Where(n => n.OwnerId == caller.UserId);
            })
            .DefaultOrder(n => n.SentAt, descending: true)
            .Describe("Your notifications, the newest first."));
        schema.Change<ReadNotificationInput, Notification>("readNotification", "notification", ReadNotification.Run);
        schema.Subscription<NotificationFeedArguments, NotificationMessage>("notification", (_, context) =>
            NotificationFeed.Run(context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every notification that is sent to you, from now on.");
        schema.InMemory<TaskDueMessage>("TaskDueMessage", message =>
            message.One<Notification>("notification", m => m.NotificationId).Describe("The notification, with what the task is about."));
        schema.Subscription<TaskDueArguments, TaskDueMessage>("taskDue", (_, context) =>
            TaskDue.Run(context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every task of yours at the moment it falls due or is overdue: a next step, a planned contact, a stage, a first touch.");
        schema.AddWebhooks();
        return schema;
    }

    /// <summary>Register it before the event log: what it adds to a save must be logged with it.</summary>
    public static IServiceCollection AddDeadlines(this IServiceCollection services) => services
        .AddScoped<IInterceptor, DeadlineKeeper>()
        .AddScoped<IInterceptor, ApprovalMessenger>()
        .AddScoped<IInterceptor, PurgedNotifications>()
        .AddSingleton<Mailer>()
        .AddHostedService<DeadlineTick>()
        .AddWebhookDelivery();
}
