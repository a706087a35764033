using System.Net.WebSockets;
using CrmGraph.GraphQL.Transports;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class SocketClosureTests
{
    [Theory]
    [InlineData("not json")]
    [InlineData("{}")]
    [InlineData("""{"type":"dance"}""")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ __typename }"}}""")]
    [InlineData("""{"type":"subscribe","id":"1"}""")]
    public async Task A_message_outside_the_protocol_closes_4400(string message)
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SendAsync(message);

        Assert.Equal(4400, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_binary_message_closes_4400()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SendAsync("""{"type":"ping"}""", WebSocketMessageType.Binary);

        Assert.Equal(4400, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_message_over_a_megabyte_closes_1009()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SendAsync(new string(' ', 1_000_001));

        Assert.Equal(1009, await socket.ClosedAsync());
    }

    [Fact]
    public async Task Subscribing_before_the_acknowledgement_closes_4401()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.ConnectAsync(host);

        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal(4401, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_token_that_the_host_refuses_closes_4403()
    {
        await using var host = await SampleHost.StartAsync(WithTokens());
        using var socket = await GraphQLSocket.ConnectAsync(host);

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"forged"}}""");

        Assert.Equal(4403, await socket.ClosedAsync());
    }

    [Fact]
    public async Task The_caller_comes_from_the_token()
    {
        await using var host = await SampleHost.StartAsync(WithTokens());
        using var socket = await GraphQLSocket.ConnectAsync(host);

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"li.na"}}""");
        await socket.ReceiveAsync();
        await socket.SubscribeAsync("1", "{ caller }");

        Assert.Equal("""{"id":"1","type":"next","payload":{"data":{"caller":"li.na"}}}""", await socket.ReceiveAsync());
    }

    [Fact]
    [Fault(26, "The token of a WebSocket expires")]
    public async Task A_connection_ends_with_its_token()
    {
        await using var host = await SampleHost.StartAsync(WithTokens(DateTimeOffset.UnixEpoch));
        using var socket = await GraphQLSocket.ConnectAsync(host);

        await socket.SendAsync("""{"type":"connection_init","payload":{"token":"li.na"}}""");

        Assert.Equal(4403, await socket.ClosedAsync());
    }

    [Fact]
    [Fault(22, "A WebSocket that never says who it is")]
    public async Task A_connection_that_is_never_initialised_closes_4408()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            InitTimeout = TimeSpan.FromMilliseconds(50),
        });
        using var socket = await GraphQLSocket.ConnectAsync(host);

        Assert.Equal(4408, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_second_subscription_of_the_same_id_closes_4409()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SubscribeAsync("1", "subscription { ticks(until: 1) }");
        await socket.SubscribeAsync("1", "{ __typename }");

        Assert.Equal(4409, await socket.ClosedAsync());
    }

    [Fact]
    public async Task A_second_initialisation_closes_4429()
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SendAsync("""{"type":"connection_init"}""");

        Assert.Equal(4429, await socket.ClosedAsync());
    }

    private static GraphQLServerOptions WithTokens(DateTimeOffset? expiresAt = null) => new()
    {
        CreateContext = SampleHost.Context,
        Authenticate = (payload, http) =>
        {
            var token = payload?.GetProperty("token").GetString();
            http.Items["caller"] = token;
            return new ValueTask<SocketGrant?>(token == "forged" ? null : new SocketGrant(expiresAt));
        },
    };
}
