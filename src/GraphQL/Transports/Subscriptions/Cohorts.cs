using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>The cohorts of this node. One stays for a while when all have left, for those who come back.</summary>
internal sealed class Cohorts : IAsyncDisposable
{
    private static readonly TimeSpan KeptEmpty = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    private readonly Dictionary<(object, string), Cohort> _cohorts = [];
    private readonly Lock _lock = new();
    private readonly GraphQLServerOptions _options;
    private readonly IServiceScopeFactory _scopes;
    private readonly SubscriptionErrors _errors;
    private readonly ITimer _sweep;

    public Cohorts(GraphQLServerOptions options, IServiceScopeFactory scopes, SubscriptionErrors errors)
    {
        _options = options;
        _scopes = scopes;
        _errors = errors;
        _sweep = options.Clock.CreateTimer(_ => _ = SweepAsync(), null, Interval, Interval);
    }

    /// <summary>The cohort of a subscriber; null for one who is answered alone.</summary>
    public Cohort? Of(SubscriptionAnswer answer, RequestContext context)
    {
        if (answer.Signature is not { } signature || _options.Audience(context) is not { } audience || _options.Head() is not { } head)
        {
            return null;
        }

        var key = (audience.Key, signature);
        lock (_lock)
        {
            if (_cohorts.TryGetValue(key, out var running) && !running.IsClosed)
            {
                return running;
            }

            // The one that ended is left to whoever still reads its last word.
            _ = running?.DisposeAsync().AsTask();
            return _cohorts[key] = new Cohort(
                answer, context, audience.User, head, _options, _scopes.CreateAsyncScope(), _errors);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        await RetireAsync(_ => true);
    }

    private Task SweepAsync()
    {
        var longAgo = _options.Clock.GetUtcNow() - KeptEmpty;
        return RetireAsync(cohort => cohort.TryRetire(longAgo));
    }

    private async Task RetireAsync(Func<Cohort, bool> isDone)
    {
        List<Cohort> done = [];
        lock (_lock)
        {
            foreach (var (key, cohort) in _cohorts.Where(entry => isDone(entry.Value)).ToList())
            {
                _cohorts.Remove(key);
                done.Add(cohort);
            }
        }

        foreach (var cohort in done)
        {
            await cohort.DisposeAsync();
        }
    }
}
