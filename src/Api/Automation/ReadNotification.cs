using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation;

/// <summary>Which notification was read.</summary>
/// <param name="Id">The notification.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record ReadNotificationInput([NodeId<Notification>] Guid Id, int Version);

/// <summary>Marks a notification as read.</summary>
internal static class ReadNotification
{
    public static async Task<Notification> Run(
        ReadNotificationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var notification = await db.Get<Notification>(input.Id, caller, stop);
        notification.CheckVersion(input.Version);

        notification.Read(clock.UtcNow());

        await db.SaveAs(caller, stop);
        return notification;
    }
}
