using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Reviews;

/// <summary>From where to listen.</summary>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record ReviewPublishedArguments(long? After);

/// <summary>A review was signed off.</summary>
/// <param name="Sequence">Its place in the feed; send the last one you saw as <c>after</c> when you come back.</param>
/// <param name="Previous">The sequence of the one before it in this stream; null for the first.</param>
/// <param name="At">When it was signed off, UTC.</param>
/// <param name="Week">The ISO week.</param>
/// <param name="DataVersion">Which version of the week's review.</param>
/// <param name="RecordId">The review.</param>
internal sealed record ReviewPublication(
    long Sequence,
    long? Previous,
    DateTime At,
    string Week,
    int DataVersion,
    [property: NodeId<ReviewRecord>] Guid RecordId);

/// <summary>The live field <c>reviewPublished</c>.</summary>
internal static class ReviewPublications
{
    public static IAsyncEnumerable<SequencedEvent<ReviewPublication>> Run(
        ReviewPublishedArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop) =>
        live.Watch(caller, arguments.After, happened => happened.Type == nameof(ReviewPublished), Tell, stop);

    private static ReviewPublication Tell(EventRecord happened, EventSight sight, long? previous)
    {
        var published = EventBody.Read<ReviewPublished>(happened);
        return new(happened.Sequence!.Value, previous, published.At, published.Week, published.DataVersion, published.ReviewId);
    }
}
