using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Export;

/// <summary>From where to watch.</summary>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record ExportProgressArguments(long? After);

/// <summary>An export of yours has begun, has come further or has ended.</summary>
/// <param name="RunId">The export.</param>
/// <param name="Done">How many rows were read at that moment.</param>
/// <param name="Total">How many there were when it began.</param>
/// <param name="IsFinished">Whether it has ended.</param>
/// <param name="HasFailed">Whether it ended early; the run says why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="Previous">The sequence of the one before it in this stream; null for the first.</param>
internal sealed record ExportProgressMessage(
    [property: NodeId<ExportRun>] Guid RunId,
    int Done,
    int Total,
    bool IsFinished,
    bool HasFailed,
    DateTime At,
    long Sequence,
    long? Previous);

/// <summary>The live field <c>exportProgress</c>.</summary>
internal static class WatchExports
{
    public static IAsyncEnumerable<SequencedEvent<ExportProgressMessage>> Run(
        ExportProgressArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop)
    {
        return live.Watch(caller, arguments.After, IsOwn, Tell, stop);

        bool IsOwn(EventRecord happened) => happened.Type == nameof(ExportProgressed) && happened.OwnerId == caller.UserId;
    }

    private static ExportProgressMessage Tell(EventRecord happened, EventSight sight, long? previous)
    {
        var progress = EventBody.Read<ExportProgressed>(happened);
        return new(
            progress.ExportRunId,
            progress.Done,
            progress.Total,
            progress.IsFinished,
            progress.HasFailed,
            progress.At,
            happened.Sequence!.Value,
            previous);
    }
}
