using System.Runtime.CompilerServices;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Live;

/// <summary>What a live field tells of an event.</summary>
/// <param name="happened">The event.</param>
/// <param name="sight">What the caller may learn of it, which is not nothing.</param>
/// <param name="previous">The sequence of what the field told before; null when nothing was.</param>
internal delegate T Telling<out T>(EventRecord happened, EventSight sight, long? previous);

/// <summary>The one way from the feed to a live field: in order, each event once, and only what the caller may know.</summary>
internal sealed class LiveFields(LiveFeed feed, EventSights sights, LiveMeters meters)
{
    /// <param name="caller">Who watches.</param>
    /// <param name="after">The last sequence known; null to begin now.</param>
    /// <param name="wanted">Which events the field is about.</param>
    /// <param name="tell">What it tells of them.</param>
    /// <param name="stop">Ends the stream.</param>
    public async IAsyncEnumerable<SequencedEvent<T>> Watch<T>(
        Caller caller,
        long? after,
        Func<EventRecord, bool> wanted,
        Telling<T> tell,
        [EnumeratorCancellation] CancellationToken stop)
    {
        var previous = after;
        await foreach (var page in feed.Subscribe(after, stop))
        {
            var chosen = page.Events.Where(happened => RightsChange.IsOne(happened) || wanted(happened)).ToList();
            var seen = await sights.Of(caller, chosen, stop);
            foreach (var (happened, sight) in chosen.Zip(seen))
            {
                var sequence = happened.Sequence!.Value;
                if (RightsChange.IsOne(happened))
                {
                    yield return SequencedEvent<T>.Reached(sequence, user => Farewell(happened, user));
                }

                if (sight != EventSight.Hidden && wanted(happened))
                {
                    yield return new SequencedEvent<T>(tell(happened, sight, previous), sequence);
                    previous = sequence;
                    meters.Told(happened);
                }
            }

            yield return SequencedEvent<T>.Reached(page.Reached);
        }
    }

    private static ResetException? Farewell(EventRecord happened, object? user) =>
        user is Caller caller && RightsChange.Concerns(happened, caller)
            ? ResetException.RightsChanged(happened.Sequence!.Value)
            : null;
}
