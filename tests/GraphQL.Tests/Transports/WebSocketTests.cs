using System.Net.WebSockets;
using System.Text.Json;
using CrmGraph.GraphQL.Transports.Subscriptions;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class WebSocketTests
{
    [Fact]
    public async Task A_query_is_one_message_and_complete()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"1","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_subscription_delivers_its_events_and_completes()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SubscribeAsync("a", "subscription { countdown(from: 1) }");

        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"countdown":1}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"countdown":0}}}""", await socket.ReceiveAsync());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task An_invalid_operation_is_an_error_and_the_socket_stays_usable()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SubscribeAsync("1", "{ unknown }");
        var error = JsonElement.Parse((await socket.ReceiveAsync())!);
        await socket.SubscribeAsync("1", "{ __typename }");
        var next = JsonElement.Parse((await socket.ReceiveAsync())!);

        Assert.Equal("error", error.GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Array, error.GetProperty("payload").ValueKind);
        Assert.Equal("next", next.GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_completed_subscription_sends_no_more_and_frees_its_id()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SubscribeAsync("1", "subscription { ticks(until: 1) }");
        await socket.ReceiveAsync();
        await socket.SendAsync("""{"id":"1","type":"complete"}""");
        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"__typename":"Query"}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_ping_is_answered_with_a_pong()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SendAsync("""{"type":"ping"}""");

        Assert.Equal("""{"type":"pong"}""", await socket.ReceiveAsync());
    }

    [Fact]
    public async Task A_quiet_socket_is_pinged_with_the_newest_sequence()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            HeartbeatInterval = TimeSpan.FromMilliseconds(50),
            Head = () => 42,
        });
        using var socket = await GraphQLSocket.OpenAsync(host);

        Assert.Equal("""{"type":"ping","payload":{"sequence":42}}""", await socket.ReceiveAsync());
    }

    [Fact]
    [Fault(30, "More operations on one WebSocket than allowed")]
    public async Task More_operations_than_allowed_are_refused_one_by_one()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            MaxOperationsPerConnection = 1,
        });
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SubscribeAsync("1", "subscription { ticks(until: 0) }");
        await socket.SubscribeAsync("2", "{ __typename }");

        Assert.StartsWith("""{"id":"2","type":"error","payload":[""", await socket.ReceiveAsync(), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(31, "A WebSocket from a foreign page")]
    public async Task A_page_of_a_foreign_origin_may_not_connect()
    {
        await using var host = await SampleHost.StartAsync();

        await Assert.ThrowsAsync<WebSocketException>(() => GraphQLSocket.ConnectAsync(host, "https://evil.example"));
    }

    [Fact]
    public async Task Pages_of_the_own_and_of_allowed_origins_may_connect()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            AllowedOrigins = ["https://crm.example"],
        });

        using var own = await GraphQLSocket.ConnectAsync(host, host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var allowed = await GraphQLSocket.ConnectAsync(host, "https://crm.example");
    }

    [Fact]
    public async Task The_server_says_goodbye_to_a_client_that_leaves()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);
        await socket.SubscribeAsync("1", "subscription { ticks(until: 0) }");

        await socket.CloseAsync();
    }

    [Fact]
    public async Task A_server_that_stops_sends_its_clients_elsewhere()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        var stopped = host.StopAsync();

        Assert.Equal(1001, await socket.ClosedAsync());
        await stopped;
    }

    [Fact]
    [Fault(17, "A WebSocket that is not read")]
    public async Task A_client_that_reads_too_slowly_is_told_to_resume()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            SendQueueLength = 1,
            KeptPayloads = 1,
            Head = () => 0,
            Audience = context => new Audience(context.User!, context.User),
        });
        using var socket = await GraphQLSocket.OpenAsync(host);
        await socket.SubscribeAsync("1", "subscription { ticks(until: 100000) }");

        var message = await socket.ReceiveAsync();
        while (message!.Contains("next", StringComparison.Ordinal))
        {
            message = await socket.ReceiveAsync();
        }

        Assert.Equal(
            """{"id":"1","type":"error","payload":[{"message":"LAGGED: resume with the last sequence you saw","extensions":{"code":"LAGGED"}}]}""",
            message);
    }
}
