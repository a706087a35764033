using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Webhooks;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Looks every second which webhooks have something to be sent, and sends to each on its own, so that none waits for another.</summary>
internal sealed class WebhookCourier(IServiceScopeFactory scopes, WebhookRound round, TimeProvider clock, ILogger<WebhookCourier> log)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan KeptFor = TimeSpan.FromDays(30);

    private readonly Dictionary<Guid, Task> _underway = [];
    private DateTime _lastTidied;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Endless.Run(Pass, clock, log, stoppingToken);
        await Task.WhenAll(_underway.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private async Task Pass(CancellationToken stop)
    {
        foreach (var done in _underway.Where(round => round.Value.IsCompleted).Select(round => round.Key).ToList())
        {
            _underway.Remove(done);
        }

        await using (var scope = scopes.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await Tidy(db, stop);
            foreach (var id in (await Due(db, stop)).Where(id => !_underway.ContainsKey(id)))
            {
                _underway[id] = Task.Run(() => Deliver(id, stop), stop);
            }
        }

        await Task.Delay(Interval, clock, stop);
    }

    private Task<List<Guid>> Due(CrmDbContext db, CancellationToken stop)
    {
        DateTime? now = clock.UtcNow();
        return db.Set<Webhook>()
            .Where(w => w.RemovedAt == null && w.PausedAt == null)
            .Where(w => (w.NextAttemptAt == null || w.NextAttemptAt <= now) && (w.LeasedUntil == null || w.LeasedUntil <= now))
            .Where(w => db.Set<StreamHead>().Any(head => head.Head > w.Position))
            .Select(w => w.Id)
            .ToListAsync(stop);
    }

    /// <summary>Removes what was tried long ago, once an hour; what was not taken is kept in the feed and not here.</summary>
    private async Task Tidy(CrmDbContext db, CancellationToken stop)
    {
        var now = clock.UtcNow();
        if (now - _lastTidied >= TimeSpan.FromHours(1))
        {
            var old = now - KeptFor;
            await db.Set<WebhookDelivery>().Where(d => d.At < old).ExecuteDeleteAsync(stop);
            _lastTidied = now;
        }
    }

    private async Task Deliver(Guid id, CancellationToken stop)
    {
        try
        {
            await round.Run(id, stop);
        }
        catch (Exception failure) when (!stop.IsCancellationRequested)
        {
            // The lease runs out and the next round, here or on another node, goes on from where this one stood.
            log.LogWarning(failure, "Delivering to webhook {Webhook} failed", id);
        }
    }
}
