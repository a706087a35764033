using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Live;

/// <summary>What a caller may learn of events, by the same rules as of the records they are about.</summary>
internal sealed class EventSights(IServiceScopeFactory scopes, SubjectsBeyondLine beyondLine, TimeProvider clock)
{
    /// <summary>The sight of each event, in their order.</summary>
    public async ValueTask<IReadOnlyList<EventSight>> Of(Caller caller, IReadOnlyList<EventRecord> events, CancellationToken stop)
    {
        var known = events.Select(happened => AtOnce(caller, happened)).ToList();
        var asked = events.Where((happened, i) => known[i] != EventSight.Visible && NeedsAsking(caller, happened)).ToList();
        if (asked.Count == 0)
        {
            return known;
        }

        var reached = await beyondLine.Among(asked, stop);
        asked.RemoveAll(happened => !reached.Contains(happened.SubjectId));
        if (asked.Count == 0)
        {
            return known;
        }

        var seen = await Patience.Ask(() => Seen(caller, asked, stop), clock, stop);
        return [.. events.Select((happened, i) => seen.Contains(happened.SubjectId) ? EventSight.Visible : known[i])];
    }

    /// <summary>
    /// What the event itself tells: of the owner's line it says who could see its subject then. For all else its subject is
    /// asked for as it is now.
    /// </summary>
    private static EventSight AtOnce(Caller caller, EventRecord happened)
    {
        var rule = Visibility.RuleOf(happened.Subject);
        return caller.SeesAll || rule?.IsPublic == true ? EventSight.Visible
            : rule?.HasLine == true ? EventScope.Of(caller, happened)
            : EventSight.Hidden;
    }

    private static bool NeedsAsking(Caller caller, EventRecord happened) =>
        !caller.SeesAll && Visibility.RuleOf(happened.Subject) is { IsPublic: false, ReachesBeyondLine: true };

    /// <summary>Which of the subjects the caller may see now for another reason than the owner's line.</summary>
    private async Task<HashSet<Guid>> Seen(Caller caller, IReadOnlyList<EventRecord> events, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var seen = new HashSet<Guid>();
        foreach (var subject in events.GroupBy(happened => happened.Subject, happened => happened.SubjectId))
        {
            seen.UnionWith(await Visibility.RuleOf(subject.Key)!.SeenBeyondLine(db, caller, [.. subject.Distinct()], stop));
        }

        return seen;
    }
}
