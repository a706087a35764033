using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.GraphQL.Tests.Transports;
using Microsoft.AspNetCore.SignalR.Client;

namespace CrmGraph.Api.Tests.Live;

/// <summary>A front end's connection to the hub.</summary>
internal sealed class LiveClient : IAsyncDisposable
{
    private readonly HubConnection _hub;

    /// <summary>A test that waits for a message that never comes fails instead of hanging.</summary>
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(3));

    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private LiveClient(HubConnection hub)
    {
        _hub = hub;
        hub.Closed += _ =>
        {
            _closed.TrySetResult();
            return Task.CompletedTask;
        };
    }

    public static async Task<LiveClient> Connect(CrmServer server, CrmClient user)
    {
        var hub = WebSocketConnectionFactory.Connect(new Uri(server.Address, Authentication.HubPath), user.Token);
        var client = new LiveClient(hub);
        await hub.StartAsync();
        return client;
    }

    public Task<JsonElement> Execute(string query) => _hub.InvokeAsync<JsonElement>("Execute", new { query }, _patience.Token);

    /// <summary>The changes of a pipeline.</summary>
    /// <param name="pipeline">The pipeline's id.</param>
    /// <param name="asked">The field's own <c>after</c>.</param>
    /// <param name="after">The hub's <c>after</c>, which wins.</param>
    public IAsyncEnumerator<JsonElement> Changes(string pipeline, long? asked = null, long? after = null) =>
        Watch(LiveSteps.Changes, new { pipeline, after = asked }, after);

    /// <summary>The messages of any subscription.</summary>
    public IAsyncEnumerator<JsonElement> Watch(string query, object variables, long? after = null) => _hub
        .StreamAsync<JsonElement>("Subscribe", new { query, variables }, after, _patience.Token)
        .GetAsyncEnumerator(_patience.Token);

    /// <summary>Waits until the server has closed the connection.</summary>
    public Task Closed() => _closed.Task.WaitAsync(_patience.Token);

    /// <summary>The messages of any live field.</summary>
    public IAsyncEnumerator<JsonElement> Subscribe(string query, object variables) => _hub
        .StreamAsync<JsonElement>("Subscribe", new { query, variables }, (long?)null, _patience.Token)
        .GetAsyncEnumerator(_patience.Token);

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _patience.Dispose();
    }
}
