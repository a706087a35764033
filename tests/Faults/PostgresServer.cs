using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CrmGraph.Tests;

namespace CrmGraph.Faults;

/// <summary>A PostgreSQL server of our own that survives being stopped hard.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private readonly PostgresBinaries _binaries;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"crm-faults-{Guid.CreateVersion7():N}"[..24]);
    private readonly string _port = FreePort().ToString(CultureInfo.InvariantCulture);
    private readonly string _options;

    private PostgresServer(PostgresBinaries binaries)
    {
        _binaries = binaries;
        _options = $"-c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -p {_port} -c max_connections=200";
        ConnectionString = $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Timeout=5";
    }

    public string ConnectionString { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A new server; without PostgreSQL the test is skipped, or fails under CI=true.</summary>
    public static async Task<PostgresServer> Create()
    {
        const string Reason = "No PostgreSQL: install its server.";
        var binaries = PostgresBinaries.Find();
        if (binaries is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(Reason);
        }

        var server = new PostgresServer(binaries ?? throw new InvalidOperationException(Reason));
        await binaries.Run("mkdir", server._folder);
        await binaries.Run("initdb", "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await server.Start();
        return server;
    }

    public Task Start() => _binaries.Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", _options, "-w", "start");

    /// <summary>Stops it as a power failure would: no connection is ended properly, and the next start recovers.</summary>
    public Task StopHard() => _binaries.Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    /// <summary>Cuts about half of all connections, wherever each is in its work.</summary>
    public Task CutConnections() => Execute(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid() AND random() < 0.5");

    /// <summary>Refuses or takes writes again, for transactions that begin from now on.</summary>
    public async Task RefuseWrites(bool refuse)
    {
        await Execute($"ALTER SYSTEM SET default_transaction_read_only = {(refuse ? "on" : "off")}");
        await Execute("SELECT pg_reload_conf()");
    }

    public async ValueTask DisposeAsync()
    {
        await StopHard();
        await _binaries.Run("rm", "-rf", _folder);
    }

    private Task Execute(string sql) => _binaries.Run("psql", "-h", "127.0.0.1", "-p", _port, "-U", "postgres", "-c", sql);

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
