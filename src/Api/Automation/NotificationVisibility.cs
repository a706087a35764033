using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;

namespace CrmGraph.Api.Automation;

/// <summary>A notification is seen by whom it was sent to.</summary>
internal static class NotificationVisibility
{
    public static Expression<Func<Notification, bool>> VisibleTo(Caller caller)
    {
        return notification => notification.OwnerId == caller.UserId;
    }
}
