using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation;

/// <summary>From where to watch.</summary>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record TierEvaluationProgressArguments(long? After);

/// <summary>An evaluation of yours has come further or has ended.</summary>
/// <param name="EvaluationId">The evaluation.</param>
/// <param name="Done">How many customers were looked at by then.</param>
/// <param name="Total">How many there were when it began.</param>
/// <param name="IsFinished">Whether it has ended.</param>
/// <param name="HasFailed">Whether it ended early; the evaluation says why.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="Previous">The sequence of the one before it in this stream; null for the first.</param>
internal sealed record TierEvaluationProgressMessage(
    [property: NodeId<TierEvaluation>] Guid EvaluationId,
    int Done,
    int Total,
    bool IsFinished,
    bool HasFailed,
    DateTime At,
    long Sequence,
    long? Previous);

/// <summary>The live field <c>tierEvaluationProgress</c>.</summary>
internal static class WatchTierEvaluations
{
    public static IAsyncEnumerable<SequencedEvent<TierEvaluationProgressMessage>> Run(
        TierEvaluationProgressArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop)
    {
        return live.Watch(caller, arguments.After, IsOwn, Tell, stop);

        bool IsOwn(EventRecord happened) => happened.Type == nameof(TierEvaluationProgressed) && happened.OwnerId == caller.UserId;
    }

    private static TierEvaluationProgressMessage Tell(EventRecord happened, EventSight sight, long? previous)
    {
        var progress = EventBody.Read<TierEvaluationProgressed>(happened);
        return new(
            progress.TierEvaluationId,
            progress.Done,
            progress.Total,
            progress.IsFinished,
            progress.HasFailed,
            progress.At,
            happened.Sequence!.Value,
            previous);
    }
}
