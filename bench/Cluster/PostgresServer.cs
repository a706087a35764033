using System.Globalization;
using CrmGraph.Tests;
using Npgsql;

namespace CrmGraph.Bench.Cluster;

/// <summary>A PostgreSQL server of our own, tuned alike for everybody who reads from it, and gone afterwards.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    /// <summary>Reads are measured, so nothing needs to survive a crash; parallel workers stay allowed.</summary>
    private static readonly string[] Settings =
    [
        "shared_buffers=2GB", "effective_cache_size=12GB", "work_mem=32MB", "maintenance_work_mem=512MB", "random_page_cost=1.1",
        "max_connections=200", "max_wal_size=8GB", "jit=off", "fsync=off", "synchronous_commit=off", "full_page_writes=off",
    ];

    private readonly PostgresBinaries _binaries;
    private readonly string _folder;

    private PostgresServer(PostgresBinaries binaries, string folder, int port)
    {
        _binaries = binaries;
        _folder = folder;
        Port = port;
    }

    public int Port { get; }

    /// <summary>The process all other processes of the server descend from.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgresServer> Start()
    {
        var binaries = PostgresBinaries.Find()
            ?? throw new InvalidOperationException("No PostgreSQL here: install its server (Debian: postgresql).");
        var folder = Path.Combine(Path.GetTempPath(), $"crm-bench-{Environment.ProcessId}");
        var server = new PostgresServer(binaries, folder, FreePort.Next());
        await binaries.Run("mkdir", folder);
        AppDomain.CurrentDomain.ProcessExit += server.CleanUp;
        await binaries.Run("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var options = string.Join(' ', Settings.Select(setting => $"-c {setting}"))
            + $" -c listen_addresses=127.0.0.1 -c unix_socket_directories={folder} -p {server.Port}";
        await binaries.Run("pg_ctl", "-D", server.Data, "-l", Path.Combine(folder, "log"), "-o", options, "-w", "start");
        return server;
    }

    public string ConnectionString(string database) =>
        $"Host=127.0.0.1;Port={Port};Username=postgres;Database={database};Maximum Pool Size=32;Max Auto Prepare=128;Auto Prepare Min Usages=2";

    public async Task<NpgsqlConnection> Open(string database)
    {
        var connection = new NpgsqlConnection(ConnectionString(database));
        await connection.OpenAsync();
        return connection;
    }

    public async Task CreateDatabase(string name)
    {
        await using var connection = await Open("postgres");
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'", connection);
        await command.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= CleanUp;
        NpgsqlConnection.ClearAllPools();
        await _binaries.Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");
        await _binaries.Run("rm", "-rf", _folder);
    }

    /// <summary>It is no child of this process and would outlive one that is interrupted.</summary>
    private void CleanUp(object? sender, EventArgs e) => DisposeAsync().AsTask().GetAwaiter().GetResult();
}
