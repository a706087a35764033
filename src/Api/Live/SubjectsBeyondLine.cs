using CrmGraph.Api.Data;

namespace CrmGraph.Api.Live;

/// <summary>
/// Which subjects of events anybody may see for another reason than the owner's line. Most have no such reason, and then not one of the
/// many who watch needs to be asked about: the answer holds for all of them until something else happens.
/// </summary>
internal sealed class SubjectsBeyondLine(IServiceScopeFactory scopes, LiveFeed feed, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>Somebody may write to the tables by hand, without an event.</summary>
    private static readonly TimeSpan LongestKept = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Task<HashSet<Guid>>> _answers = [];
    private (long Head, DateTimeOffset At) _asked;

    /// <summary>Those subjects of the events that somebody may see beyond the line, and perhaps some more.</summary>
    public async Task<HashSet<Guid>> Among(IReadOnlyList<EventRecord> events, CancellationToken stop)
    {
        var reached = new HashSet<Guid>();
        foreach (var answer in Answers(events))
        {
            reached.UnionWith(await answer.WaitAsync(stop));
        }

        return reached;
    }

    private List<Task<HashSet<Guid>>> Answers(IReadOnlyList<EventRecord> events)
    {
        lock (_lock)
        {
            ForgetWhatMayHaveChanged(Math.Max(feed.Head, events.Max(happened => happened.Sequence!.Value)));
            var unknown = events.Where(happened => !_answers.ContainsKey(happened.SubjectId)).ToList();
            if (unknown.Count > 0)
            {
                var stop = lifetime.ApplicationStopping;
                var answer = Task.Run(() => Patience.Ask(() => Ask(unknown, stop), clock, stop), stop);
                unknown.ForEach(happened => _answers[happened.SubjectId] = answer);
            }

            return [.. events.Select(happened => _answers[happened.SubjectId]).Distinct()];
        }
    }

    /// <param name="head">The newest event that anybody here knows; webhooks read ahead of this node's feed.</param>
    private void ForgetWhatMayHaveChanged(long head)
    {
        var now = clock.GetUtcNow();
        if (head > _asked.Head || now - _asked.At > LongestKept)
        {
            _answers.Clear();
            _asked = (head, now);
        }
    }

    private async Task<HashSet<Guid>> Ask(IReadOnlyList<EventRecord> events, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var reached = new HashSet<Guid>();
        foreach (var subject in events.GroupBy(happened => happened.Subject, happened => happened.SubjectId))
        {
            reached.UnionWith(await Visibility.RuleOf(subject.Key)!.SeenByAnybodyBeyondLine(db, [.. subject.Distinct()], stop));
        }

        return reached;
    }
}
