using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Privacy.Erasing;

namespace CrmGraph.Api.Privacy.Retaining;

/// <summary>Removes every hour what was kept long enough. Each node does; what one has removed is not there for the next.</summary>
internal sealed class RetentionTick(IServiceScopeFactory scopes, ErasureLedger ledger, TimeProvider clock, ILogger<RetentionTick> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(
        async stop =>
        {
            await Task.Delay(Interval, clock, stop);
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            await Retention.Apply(db, null, clock, null, stop);
            await ledger.Complete(db, stop);
        },
        clock,
        log,
        stoppingToken);
}
