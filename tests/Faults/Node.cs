using System.Diagnostics;
using System.Globalization;

namespace CrmGraph.Faults;

/// <summary>The server as a process that can be killed, or stand still, and started again at the same address.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _connectionString;
    private Process? _process;

    private Node(string connectionString) => _connectionString = connectionString;

    public Uri Address { get; } = new($"http://127.0.0.1:{PostgresServer.FreePort()}");

    public static async Task<Node> Start(string connectionString)
    {
        var node = new Node(connectionString);
        await node.Start();
        return node;
    }

    public async Task Start()
    {
        var start = new ProcessStartInfo("dotnet", [Server(), "--urls", Address.ToString(), "--no-demo"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Crm"] = _connectionString;
        _process = Process.Start(start)!;
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginErrorReadLine();
        await Ready(_process.StandardOutput).WaitAsync(Patience);
        _ = _process.StandardOutput.BaseStream.CopyToAsync(Stream.Null);
    }

    /// <summary>Ends it without a chance to say goodbye to anybody.</summary>
    public async Task Kill()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    /// <summary>Kills it and starts it again a second later.</summary>
    public async Task Restart(CancellationToken stop)
    {
        await Kill();
        await Task.Delay(TimeSpan.FromSeconds(1), stop);
        await Start();
    }

    /// <summary>Halts it where it is, as a machine that swaps or is moved does.</summary>
    public Task StandStill() => Signal("-STOP");

    /// <summary>Lets it go on as if no time had passed.</summary>
    public Task GoOn() => Signal("-CONT");

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }
    }

    /// <summary>The program as this build has made it.</summary>
    private static string Server()
    {
        var separator = Path.DirectorySeparatorChar;
        var folder = AppContext.BaseDirectory.Replace($"{separator}Faults{separator}", $"{separator}Api{separator}", StringComparison.Ordinal);
        return Path.Combine(folder, "CrmGraph.Api.dll");
    }

    /// <summary>Until its migrations are done it may say other things.</summary>
    private static async Task Ready(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line && !line.Contains("is ready", StringComparison.Ordinal))
        {
        }
    }

    private async Task Signal(string signal)
    {
        using var kill = Process.Start("kill", [signal, _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
