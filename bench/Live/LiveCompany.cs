using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CrmGraph.Bench.Live;

/// <summary>Teams of one rep and one supervisor each, made through the graph; the reps change, the supervisors watch.</summary>
internal sealed class LiveCompany(Uri server) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = server };
    private readonly List<LiveTeam> _teams = [];

    public IReadOnlyList<LiveTeam> Teams => _teams;

    public string Pipeline { get; private set; } = "";

    /// <summary>The token of somebody who sees all teams.</summary>
    public string AdministratorToken { get; private set; } = "";

    /// <summary>The newest sequence when it was last asked for.</summary>
    public long Head { get; private set; }

    public async Task Found(int teams)
    {
        var admin = AdministratorToken = await SignIn("admin");
        for (var number = 0; number < teams; number++)
        {
            var name = number.ToString("000", CultureInfo.InvariantCulture);
            var supervisorId = (await Change(admin, "createUser", "user", new { userName = $"watcher{name}", name, role = "SUPERVISOR" })).Id;
            var teamId = (await Change(admin, "createTeam", "team", new { name = $"Team {name}", supervisorId })).Id;
            await Change(admin, "createUser", "user", new { userName = $"rep{name}", name, role = "SALES_REP", teamId });
            var (rep, watcher) = (await SignIn($"rep{name}"), await SignIn($"watcher{name}"));
            var opened = await Change(rep, "createOpportunity", "opportunity", new { title = $"Opportunity {name} ".PadRight(Subscription.TitleLength, '.'), amount = 1 });
            _teams.Add(new LiveTeam(number, rep, watcher, opened.Id, opened.Version));
        }

        var answer = await Ask(admin, "{ pipelines { id isDefault } }", null);
        Pipeline = answer.GetProperty("data").GetProperty("pipelines").EnumerateArray()
            .First(pipeline => pipeline.GetProperty("isDefault").GetBoolean()).GetProperty("id").GetString()!;
        await ReadHead();
    }

    /// <summary>Whoever comes from now on begins here.</summary>
    public async Task ReadHead() =>
        Head = (await Ask(AdministratorToken, "{ me { id } }", null)).GetProperty("extensions").GetProperty("sequence").GetInt64();

    /// <summary>Runs a mutation that must succeed; the id and version of what it changed.</summary>
    public async Task<(string Id, int Version)> Change(string token, string mutation, string payload, object input)
    {
        var type = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var query = $$"""mutation($input: {{type}}!) { {{mutation}}(input: $input) { {{payload}} { id version } errors { __typename } } }""";
        var changed = (await Ask(token, query, new { input })).GetProperty("data").GetProperty(mutation).GetProperty(payload);
        return (changed.GetProperty("id").GetString()!, changed.GetProperty("version").GetInt32());
    }

    public void Dispose() => _http.Dispose();

    private async Task<string> SignIn(string userName)
    {
        using var response = await _http.PostAsJsonAsync("/auth/token", new { userName });
        return (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("accessToken").GetString()!;
    }

    private async Task<JsonElement> Ask(string token, string query, object? variables)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }
}

/// <summary>A team, and the one opportunity its rep changes over and over.</summary>
internal sealed record LiveTeam(int Number, string RepToken, string WatcherToken, string OpportunityId, int Version);
