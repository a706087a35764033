using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Live;

/// <summary>From where to read.</summary>
/// <param name="After">The last sequence you know.</param>
internal sealed record ReadChangesArguments(long After);

/// <summary>Something that happened to a record you may see, or might see before it happened.</summary>
/// <param name="Kind">What happened, for example OPPORTUNITY_MOVED; null when the record is no longer yours to see.</param>
/// <param name="Sequence">Its place in the feed.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="Subject">What it happened to, for example Opportunity.</param>
/// <param name="SubjectId">The global id of the record; ask <c>node(id:)</c> for it.</param>
/// <param name="Version">The version of the record that this change made; null when the record is no longer yours to see.</param>
internal sealed record RecordedChange(string? Kind, long Sequence, DateTime At, string Subject, string SubjectId, int? Version);

/// <summary>The next part of the feed.</summary>
/// <param name="Changes">What you may know of it, in order.</param>
/// <param name="Reached">Up to where it goes; read on, or subscribe, with it as <c>after</c>.</param>
/// <param name="HasMore">Whether there was more at that moment.</param>
internal sealed record ChangePage(IReadOnlyList<RecordedChange> Changes, long Reached, bool HasMore);

/// <summary>Reads a stretch of the feed for somebody who catches up without a subscription.</summary>
internal static class ReadChanges
{
    public static async Task<ChangePage> Run(
        ReadChangesArguments arguments,
        EventReader reader,
        EventSights sights,
        Caller caller,
        CancellationToken stop)
    {
        var head = await reader.Head(stop);
        var events = await reader.Page(arguments.After, stop);
        if (arguments.After > head || (arguments.After < head && (events is [] || events[0].Sequence != arguments.After + 1)))
        {
            throw ResetException.NotAvailable(arguments.After, head);
        }

        if (events.FirstOrDefault(happened => RightsChange.Concerns(happened, caller)) is { } change)
        {
            throw ResetException.RightsChanged(change.Sequence!.Value);
        }

        var seen = await sights.Of(caller, events, stop);
        var reached = events is [.., var last] ? last.Sequence!.Value : arguments.After;
        return new ChangePage(
            [.. events.Zip(seen).Where(pair => pair.Second != EventSight.Hidden).Select(pair => RecordedChangeReading.Of(pair.First, pair.Second))],
            reached,
            reached < head);
    }
}
