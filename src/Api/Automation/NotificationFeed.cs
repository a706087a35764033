using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Automation;

/// <summary>A notification that was just sent to you.</summary>
/// <param name="NotificationId">The notification.</param>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="Previous">The sequence of the one before it in this stream; null for the first.</param>
internal sealed record NotificationMessage([property: NodeId<Notification>] Guid NotificationId, long Sequence, long? Previous);

/// <summary>From where to watch: from now on; what was sent before is in <c>notifications</c>.</summary>
internal sealed record NotificationFeedArguments;

/// <summary>The live field <c>notification</c>: the pop-up of a front end.</summary>
/// <remarks>Without an argument <c>after</c>, so that managers, who see all, do not share one answer: each has notifications of their own.</remarks>
internal static class NotificationFeed
{
    public static IAsyncEnumerable<SequencedEvent<NotificationMessage>> Run(LiveFields live, Caller caller, CancellationToken stop) =>
        live.Watch(
            caller,
            after: null,
            happened => happened.Type == nameof(NotificationSent) && happened.OwnerId == caller.UserId,
            (happened, _, previous) => new NotificationMessage(happened.SubjectId, happened.Sequence!.Value, previous),
            stop);
}
