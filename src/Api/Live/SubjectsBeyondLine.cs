using CrmGraph.Api.Data;

namespace CrmGraph.Api.Live;

/// <summary>
/// Which subjects of events anybody may see for another reason than the owner's line. Most have no such reason, and then not one of the
/// many who watch needs to be asked about: the answer to an event, given after its commit, is for all of them.
/// </summary>
internal sealed class SubjectsBeyondLine(IServiceScopeFactory scopes, IHostApplicationLifetime lifetime, TimeProvider clock)
{
    /// <summary>Whoever catches up later is answered by what holds then.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly Dictionary<long, Task<HashSet<Guid>>> _answers = [];
    private readonly Queue<(long Sequence, DateTimeOffset At)> _asked = new();

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
            var now = clock.GetUtcNow();
            Forget(now - Kept);
            var unknown = events.Where(happened => !_answers.ContainsKey(happened.Sequence!.Value)).ToList();
            if (unknown.Count > 0)
            {
                var stop = lifetime.ApplicationStopping;
                var answer = Task.Run(() => Patience.Ask(() => Ask(unknown, stop), clock, stop), stop);
                foreach (var sequence in unknown.Select(happened => happened.Sequence!.Value))
                {
                    _answers[sequence] = answer;
                    _asked.Enqueue((sequence, now));
                }
            }

            return [.. events.Select(happened => _answers[happened.Sequence!.Value]).Distinct()];
        }
    }

    private void Forget(DateTimeOffset before)
    {
        while (_asked.TryPeek(out var oldest) && oldest.At < before)
        {
            _answers.Remove(_asked.Dequeue().Sequence);
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
