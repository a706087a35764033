using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation;

/// <summary>A task of yours is due, or overdue.</summary>
/// <param name="Kind">What there is to do.</param>
/// <param name="NotificationId">The notification that says so.</param>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="Previous">The sequence of the one before it in this stream; null for the first.</param>
internal sealed record TaskDueMessage(
    NotificationKind Kind,
    [property: NodeId<Notification>] Guid NotificationId,
    long Sequence,
    long? Previous);

/// <summary>From where to watch: from now on; what was due before is in <c>notifications</c> and <c>contactTasks</c>.</summary>
internal sealed record TaskDueArguments;

/// <summary>The live field <c>taskDue</c>.</summary>
/// <remarks>Without an argument <c>after</c>, as <see cref="NotificationFeed"/>: everybody has tasks of their own.</remarks>
internal static class TaskDue
{
    public static IAsyncEnumerable<SequencedEvent<TaskDueMessage>> Run(LiveFields live, Caller caller, CancellationToken stop) =>
        live.Watch(
            caller,
            after: null,
            happened => IsTaskOf(caller, happened),
            (happened, _, previous) => new TaskDueMessage(KindOf(happened), happened.SubjectId, happened.Sequence!.Value, previous),
            stop);

    private static bool IsTaskOf(Caller caller, EventRecord happened) =>
        happened.Type == nameof(NotificationSent)
        && happened.OwnerId == caller.UserId
        && KindOf(happened) is NotificationKind.StageOverdue or NotificationKind.FirstTouchOverdue
            or NotificationKind.NextStepDue or NotificationKind.ContactDue or NotificationKind.ContactOverdue
            or NotificationKind.PurchaseExpected or NotificationKind.ResumptionDue;

    private static NotificationKind KindOf(EventRecord happened) => EventBody.Read<NotificationSent>(happened).Kind;
}
