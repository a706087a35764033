using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Automation;

/// <summary>What happens when nobody acts: time limits, and the notifications they send.</summary>
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
        schema.Subscription<NotificationFeedArguments, NotificationMessage>("notificationSent", (_, context) =>
            NotificationFeed.Run(context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
                .Describe("Every notification that is sent to you, from now on.");
        return schema;
    }

    public static IServiceCollection AddDeadlines(this IServiceCollection services) => services
        .AddScoped<IInterceptor, DeadlineKeeper>()
        .AddSingleton<Mailer>()
        .AddHostedService<DeadlineTick>();
}
