using Npgsql;

namespace CrmGraph.Api.Live;

/// <summary>Hears from the other nodes that they have committed events.</summary>
/// <param name="connectionString">The database; the connection is this listener's alone.</param>
internal sealed class PostgresListener(
    string connectionString,
    EventSignal signal,
    TimeProvider clock,
    ILogger<PostgresListener> log) : BackgroundService
{
    public const string Channel = "crm_events";

    private const int KeepAliveSeconds = 10;

    private readonly string _connectionString = new NpgsqlConnectionStringBuilder(connectionString)
    {
        Pooling = false,
        KeepAlive = KeepAliveSeconds,
        ApplicationName = "crmgraph-listen",
    }.ConnectionString;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(Listen, clock, log, stoppingToken);

    private async Task Listen(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        connection.Notification += (_, _) => signal.Here.Ring();
        await connection.OpenAsync(stop);
        await using (var command = new NpgsqlCommand($"LISTEN {Channel}", connection))
        {
            await command.ExecuteNonQueryAsync(stop);
        }

        // Whatever was committed while nobody listened.
        signal.Here.Ring();
        await WaitUntilBroken(connection, stop);
    }

    private async Task WaitUntilBroken(NpgsqlConnection connection, CancellationToken stop)
    {
        try
        {
            while (true)
            {
                await connection.WaitAsync(stop);
            }
        }
        catch (NpgsqlException broken)
        {
            log.LogInformation(broken, "The connection that listens for events broke, connecting again");
        }
    }
}
