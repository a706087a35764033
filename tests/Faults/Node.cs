using System.Diagnostics;

namespace CrmGraph.Faults;

/// <summary>The server as a process that can be killed and started again at the same address.</summary>
internal sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Database _database;
    private Process? _process;

    private Node(Database database) => _database = database;

    public Uri Address { get; } = new($"http://127.0.0.1:{Database.FreePort()}");

    public static async Task<Node> Start(Database database)
    {
        var node = new Node(database);
        await node.Start();
        return node;
    }

    public async Task Start()
    {
        var server = Path.Combine(AppContext.BaseDirectory.Replace($"{Path.DirectorySeparatorChar}Faults{Path.DirectorySeparatorChar}", "/Api/", StringComparison.Ordinal), "CrmGraph.Api.dll");
        var start = new ProcessStartInfo("dotnet", [server, "--urls", Address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ConnectionStrings__Crm"] = _database.ConnectionString;
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

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await Kill();
        }
    }

    /// <summary>Until its migrations are done it may say other things.</summary>
    private static async Task Ready(StreamReader output)
    {
        while (await output.ReadLineAsync() is { } line && !line.Contains("is ready", StringComparison.Ordinal))
        {
        }
    }
}
