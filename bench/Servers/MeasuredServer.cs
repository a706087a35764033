using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;
using CrmGraph.Bench.Cluster;
using CrmGraph.Bench.Data;
using CrmGraph.Bench.Load;

namespace CrmGraph.Bench.Servers;

/// <summary>A server as a process of its own, ready to be asked.</summary>
internal sealed class MeasuredServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Process _process;
    private readonly Dictionary<string, ServerRequest> _requests;

    private MeasuredServer(ServerDescription description, Process process, CompanySize size, int port, string? token)
    {
        Description = description;
        Size = size;
        Port = port;
        Wire = new HttpRequestBytes(port, token);
        _process = process;
        AppDomain.CurrentDomain.ProcessExit += Kill;
        _requests = BenchOperation.All.ToDictionary(o => o.Name, o => new ServerRequest(description, o, Wire));
    }

    public ServerDescription Description { get; }

    public string Name => Description.Name;

    /// <summary>Of the company it is asked about.</summary>
    public CompanySize Size { get; }

    public int Port { get; }

    public Uri Address => new($"http://127.0.0.1:{Port}");

    /// <summary>Makes requests of any kind.</summary>
    public HttpRequestBytes Wire { get; }

    public int ProcessId => _process.Id;

    /// <summary>Starts it and waits until it answers; the port is free, so nobody else does.</summary>
    public static async Task<MeasuredServer> Start(ServerDescription description, BenchPlaces places)
    {
        var port = FreePort.Next();
        var command = description.Command.Select(part => places.Fill(part, port)).ToList();
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardOutput = true };
        foreach (var (name, value) in description.Environment)
        {
            start.Environment[name] = places.Fill(value, port);
        }

        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        try
        {
            await Listens(process, description.Name, port);
            var token = description.SignInAs is { } user ? await SignIn(user, port) : null;
            return new MeasuredServer(description, process, places.Size, port, token);
        }
        catch
        {
            process.Kill();
            throw;
        }
    }

    /// <summary>The request with this key, as it goes over the wire.</summary>
    public byte[] Request(BenchOperation operation, int key) => _requests[operation.Name].Bytes(key);

    /// <summary>The answer in the words of the sample company, so that it can be compared with that of others.</summary>
    public async Task<string> Answer(BenchOperation operation, int key) =>
        new NormalAnswer(Description).Of(await RawAnswer.Of(Port, Request(operation, key)));

    /// <summary>Requests with different keys, the same ones for every server.</summary>
    public IReadOnlyList<byte[]> Requests(BenchOperation operation)
    {
        const int Count = 20_000;
        var chance = new Chance(42);
        var keys = operation.Keys(Size);
        var prepared = new Dictionary<int, byte[]>();
        var requests = new byte[Count][];
        for (var i = 0; i < Count; i++)
        {
            var key = chance.Upto(keys);
            if (!prepared.TryGetValue(key, out requests[i]!))
            {
                prepared[key] = requests[i] = Request(operation, key);
            }
        }

        return requests;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    /// <summary>A run that is interrupted takes its servers with it.</summary>
    private void Kill(object? sender, EventArgs e) => _process.Kill();

    private static async Task Listens(Process process, string name, int port)
    {
        using var http = new HttpClient();
        var watch = Stopwatch.StartNew();
        while (watch.Elapsed < Patience && !process.HasExited)
        {
            try
            {
                using var anything = await http.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }

        throw new InvalidOperationException($"{name} did not start.");
    }

    private static async Task<string?> SignIn(string userName, int port)
    {
        using var http = new HttpClient();
        using var response = await http.PostAsJsonAsync(new Uri($"http://127.0.0.1:{port}/auth/token"), new { userName });
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString();
    }
}
