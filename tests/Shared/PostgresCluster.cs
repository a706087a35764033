using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CrmGraph.Tests;
using Npgsql;

[assembly: AssemblyFixture(typeof(PostgresCluster))]

namespace CrmGraph.Tests;

/// <summary>PostgreSQL for tests: the server that CRM_TEST_POSTGRES names, else a throw-away cluster, started when first asked for.</summary>
public sealed class PostgresCluster : IAsyncLifetime
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly List<string> _databases = [];
    private PostgresBinaries? _binaries;
    private string _folder = "";
    private string? _server;

    /// <summary>The cluster of this test run, for fixtures that cannot be handed one.</summary>
    internal static PostgresCluster? Current { get; private set; }

    public ValueTask InitializeAsync()
    {
        Current = this;
        return default;
    }

    /// <summary>The connection string of a new, empty database; without a server the test is skipped, or fails under CI=true.</summary>
    public async Task<string> NewDatabase()
    {
        var name = $"crm_test_{Guid.NewGuid():N}";
        var server = await Server();
        await Execute(server, $"CREATE DATABASE {name} TEMPLATE template0 ENCODING 'UTF8'");
        lock (_databases)
        {
            _databases.Add(name);
        }

        return new NpgsqlConnectionStringBuilder(server) { Database = name }.ConnectionString;
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (_binaries is not null)
        {
            await _binaries.Run("pg_ctl", "-D", Path.Combine(_folder, "data"), "-m", "immediate", "stop");
            await _binaries.Run("rm", "-rf", _folder);
        }
        else if (_server is not null)
        {
            foreach (var name in _databases)
            {
                await Execute(_server, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
            }
        }

        _starting.Dispose();
    }

    private async Task<string> Server()
    {
        await _starting.WaitAsync();
        try
        {
            return _server ??= Environment.GetEnvironmentVariable("CRM_TEST_POSTGRES") is { Length: > 0 } configured
                ? configured
                : await Start(PostgresBinaries.Find() ?? throw Missing());
        }
        finally
        {
            _starting.Release();
        }
    }

    private async Task<string> Start(PostgresBinaries binaries)
    {
        _folder = Path.Combine(Path.GetTempPath(), $"crm-pg-{Guid.NewGuid():N}"[..16]);
        var data = Path.Combine(_folder, "data");
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        await binaries.Run("mkdir", _folder);
        _binaries = binaries;
        await binaries.Run("initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var options = $"-c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -p {port} -c max_connections=300 -c fsync=off";
        await binaries.Run("pg_ctl", "-D", data, "-l", Path.Combine(_folder, "log"), "-o", options, "-w", "start");
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres";
    }

    private static InvalidOperationException Missing()
    {
        const string Reason = "No PostgreSQL: install its server or set CRM_TEST_POSTGRES.";
        if (Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(Reason);
        }

        return new(Reason);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task Execute(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
