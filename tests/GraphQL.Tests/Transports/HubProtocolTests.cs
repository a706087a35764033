using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>Clients that break the hub's own protocol lose their connection, and nobody else notices.</summary>
public sealed class HubProtocolTests
{
    private const char End = '\u001e';

    [Theory]
    [InlineData("{\"type\":1,\"target\":\"Execute\",\"arguments\":[{\"query\":")]
    [InlineData("not json at all")]
    [InlineData("{\"type\":99}")]
    [InlineData("{\"type\":\"one\"}")]
    [InlineData("[]")]
    public async Task Malformed_json_ends_the_connection_or_is_passed_over(string message)
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await ConnectAsync(host);

        await SendAsync(socket, message);
        await SendAsync(socket, "{\"type\":6}");
        await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, Patience());

        await ReadToEndAsync(socket);
        await AssertIsAlive(host);
    }

    [Theory]
    [InlineData("""{"type":1,"invocationId":"1","target":"Execute","arguments":[]}""", "error")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Execute","arguments":[1]}""", "HC0009")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Execute","arguments":[{"query":1}]}""", "HC0009")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Execute","arguments":[{"query":"{ __typename }","variables":[]}]}""", "HC0009")]
    [InlineData("""{"type":1,"invocationId":"1","target":"Unknown","arguments":[{}]}""", "error")]
    public async Task A_call_that_is_no_request_is_answered_with_an_error(string message, string expected)
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await ConnectAsync(host);

        await SendAsync(socket, message);

        Assert.Contains(expected, await ReceiveAsync(socket), StringComparison.Ordinal);
        await SendAsync(socket, """{"type":1,"invocationId":"2","target":"Execute","arguments":[{"query":"{ __typename }"}]}""");
        Assert.Contains("\"__typename\":\"Query\"", await ReceiveAsync(socket), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "Execute", "mutation { signGuestbook(input: { name: \"Li Na\" }) { name } }")]
    [InlineData(4, "Subscribe", "subscription { ticks(until: 1) }")]
    public async Task Ten_megabytes_end_the_connection(int type, string target, string query)
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await ConnectAsync(host);
        var arguments = new object?[] { new { query = query.PadRight(10_000_000) }, null }[..(type == 1 ? 1 : 2)];

        try
        {
            await SendAsync(socket, JsonSerializer.Serialize(new { type, invocationId = "1", target, arguments }));
        }
        catch (WebSocketException)
        {
            // The server may cut the connection before it has taken everything.
        }

        Assert.DoesNotContain("\"data\"", await ReadToEndAsync(socket), StringComparison.Ordinal);
        await AssertIsAlive(host);
    }

    [Theory]
    [InlineData("mutation { signGuestbook(input: { name: \"Li Na\" }) { name } }")]
    [InlineData("subscription { ticks(until: 1) }")]
    public async Task Ten_megabytes_over_a_plain_socket_close_1009(string query)
    {
        await using var host = await SampleHost.StartAsync();
        using var socket = await GraphQLSocket.OpenAsync(host);

        await socket.SendAsync(JsonSerializer.Serialize(
            new { id = "1", type = "subscribe", payload = new { query = query.PadRight(10_000_000) } }));

        Assert.Equal(1009, await socket.ClosedAsync());
        await AssertIsAlive(host);
    }

    private static async Task<ClientWebSocket> ConnectAsync(SampleHost host)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new UriBuilder(host.Hub) { Scheme = "ws" }.Uri, Patience());
        await SendAsync(socket, """{"protocol":"json","version":1}""");
        Assert.Equal($"{{}}{End}", await ReceiveAsync(socket));
        return socket;
    }

    private static Task SendAsync(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, endOfMessage: true, Patience());

    private static async Task<string> ReceiveAsync(ClientWebSocket socket)
    {
        var buffer = new byte[64 * 1024];
        var chunk = await socket.ReceiveAsync(buffer, Patience());
        return Encoding.UTF8.GetString(buffer, 0, chunk.Count);
    }

    /// <summary>What still comes until the server ends the connection, politely or not.</summary>
    private static async Task<string> ReadToEndAsync(ClientWebSocket socket)
    {
        var text = new StringBuilder();
        try
        {
            while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            {
                text.Append(await ReceiveAsync(socket));
            }
        }
        catch (WebSocketException)
        {
            // Cut off.
        }

        return text.ToString();
    }

    private static async Task AssertIsAlive(SampleHost host) =>
        Assert.Equal("""{"data":{"__typename":"Query"}}""", (await host.PostAsync("""{"query":"{ __typename }"}""")).Body);

    /// <summary>A connection that never ends fails the test instead of hanging it.</summary>
    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromMinutes(1)).Token;
}
