using Npgsql;

namespace CrmGraph.Api.Live;

/// <summary>Tells the other nodes that this one has committed events: after the commits, and once for many of them.</summary>
/// <remarks>A NOTIFY inside the transaction would hold a lock of the whole cluster over its commit.</remarks>
internal sealed class PostgresNotifier(
    string connectionString,
    EventSignal signal,
    LiveMeters meters,
    TimeProvider clock,
    ILogger<PostgresNotifier> log) : BackgroundService
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(Notify, clock, log, stoppingToken);

    private async Task Notify(CancellationToken stop)
    {
        await signal.Elsewhere.Wait(Timeout.InfiniteTimeSpan, stop);
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(stop);
        await using var command = new NpgsqlCommand($"NOTIFY {PostgresListener.Channel}; SELECT pg_notification_queue_usage()", connection);
        meters.QueueUsage = (double)(await command.ExecuteScalarAsync(stop))!;
        await Task.Delay(Apart, clock, stop);
    }
}
