using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using CrmGraph.Bench.Cluster;

namespace CrmGraph.Bench.Start;

/// <summary>The built server as a process of its own, over an embedded database that stays between starts.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private const string List =
        "{ customers(first: 50) { nodes { name tier { name } opportunities(first: 10) { nodes { title amount stage { name } } } } } }";

    private readonly Process _process;
    private readonly HttpClient _http;

    private RunningServer(Process process, HttpClient http, TimeSpan firstAnswer)
    {
        _process = process;
        _http = http;
        FirstAnswer = firstAnswer;
    }

    public Uri Address => _http.BaseAddress!;

    /// <summary>From starting the process to the first answered query.</summary>
    public TimeSpan FirstAnswer { get; }

    /// <summary>The most memory the process held so far.</summary>
    public long PeakMegabytes { get; private set; }

    public static async Task<RunningServer> Start(string server, string folder)
    {
        var address = $"http://127.0.0.1:{FreePort.Next()}";
        var start = new ProcessStartInfo("dotnet", [server, "--urls", address])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Crm"] = Database(folder) },
        };
        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var http = new HttpClient { BaseAddress = new Uri(address) };
        while (!await Answers(http))
        {
            await Task.Delay(10);
        }

        return new RunningServer(process, http, watch.Elapsed);
    }

    /// <summary>The embedded database in a folder.</summary>
    public static string Database(string folder) => $"Data Source={Path.Combine(folder, "bench.db")}";

    /// <summary>Serves lists, a review and both downloads, and notes the peak.</summary>
    public async Task Work()
    {
        var token = await _http.PostAsJsonAsync("/auth/token", new { userName = "admin" });
        var answer = await token.Content.ReadFromJsonAsync<JsonElement>();
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", answer.GetProperty("accessToken").GetString());
        for (var i = 0; i < 50; i++)
        {
            await _http.PostAsJsonAsync("/graphql", new { query = List });
        }

        foreach (var file in new[] { "2026-W46.pdf?lang=zh-CN", "2026-W46.pdf?lang=en", "2026-W46.xlsx?lang=zh-CN", "2026-W46.xlsx?lang=en" })
        {
            await _http.GetByteArrayAsync($"/reports/weekly-review/{file}");
        }

        _process.Refresh();
        PeakMegabytes = _process.PeakWorkingSet64 / (1024 * 1024);
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.PostAsJsonAsync("/graphql", new { query = "{ __typename }" });
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
