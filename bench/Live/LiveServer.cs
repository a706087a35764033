using System.Diagnostics;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Live;

/// <summary>The product as a process of its own on a database of its own.</summary>
internal sealed class LiveServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly PostgresServer _postgres;
    private readonly Process _process;

    private LiveServer(PostgresServer postgres, Process process, Uri address)
    {
        _postgres = postgres;
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public int ProcessId => _process.Id;

    public static async Task<LiveServer> Start()
    {
        const string Database = "live";
        var postgres = await PostgresServer.Start();
        await postgres.CreateDatabase(Database);
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var start = new ProcessStartInfo("dotnet", [BenchPlaces.Product, "--urls", address.ToString(), "--no-demo"]) { RedirectStandardOutput = true };
        start.Environment["ConnectionStrings__Crm"] = postgres.ConnectionString(Database);
        var process = Process.Start(start)!;
        var server = new LiveServer(postgres, process, address);
        try
        {
            await Ready(process.StandardOutput).WaitAsync(Patience);
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        await _postgres.DisposeAsync();
    }

    /// <summary>Until its migrations are done it may say other things.</summary>
    private static async Task Ready(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line && !line.Contains("is ready", StringComparison.Ordinal))
        {
        }
    }
}
