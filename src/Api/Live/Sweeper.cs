using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Live;

/// <summary>Numbers committed events that came past the commit hook: raw SQL, another program, a synchronous commit.</summary>
internal sealed class Sweeper(
    IServiceScopeFactory scopes,
    EventSignal signal,
    LiveMeters meters,
    TimeProvider clock,
    ILogger<Sweeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Numbers what there is now.</summary>
    public async Task Sweep(CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (!await db.Set<EventRecord>().AnyAsync(e => e.Sequence == null, stop))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        await EventNumbering.NumberLeftovers(transaction.GetDbTransaction(), stop);
        await transaction.CommitAsync(stop);
        meters.Swept();
        signal.Committed();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Endless.Run(
            async stop =>
            {
                await Sweep(stop);
                await Task.Delay(Interval, clock, stop);
            },
            clock,
            log,
            stoppingToken);
}
