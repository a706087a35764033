using System.Globalization;
using System.Net;
using System.Net.Sockets;
using CrmGraph.Tests;

namespace CrmGraph.Faults;

/// <summary>A PostgreSQL server of our own that survives being stopped hard.</summary>
internal sealed class Database : IAsyncDisposable
{
    private readonly PostgresBinaries _binaries;
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"crm-faults-{Guid.CreateVersion7():N}"[..24]);
    private readonly string _options;

    private Database(PostgresBinaries binaries)
    {
        _binaries = binaries;
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        _options = $"-c listen_addresses=127.0.0.1 -c unix_socket_directories={_folder} -p {port} -c max_connections=200";
        ConnectionString = $"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres;Timeout=5";
    }

    public string ConnectionString { get; }

    private string Data => Path.Combine(_folder, "data");

    /// <summary>A new server; without PostgreSQL the test is skipped, or fails under CI=true.</summary>
    public static async Task<Database> Create()
    {
        const string Reason = "No PostgreSQL: install its server.";
        var binaries = PostgresBinaries.Find();
        if (binaries is null && Environment.GetEnvironmentVariable("CI") != "true")
        {
            Assert.Skip(Reason);
        }

        var database = new Database(binaries ?? throw new InvalidOperationException(Reason));
        await binaries.Run("mkdir", database._folder);
        await binaries.Run("initdb", "-D", database.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        await database.Start();
        return database;
    }

    public Task Start() => _binaries.Run("pg_ctl", "-D", Data, "-l", Path.Combine(_folder, "log"), "-o", _options, "-w", "start");

    /// <summary>Stops it as a power failure would: no connection is ended properly, and the next start recovers.</summary>
    public Task StopHard() => _binaries.Run("pg_ctl", "-D", Data, "-m", "immediate", "stop");

    public async ValueTask DisposeAsync()
    {
        await StopHard();
        await _binaries.Run("rm", "-rf", _folder);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
