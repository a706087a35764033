using System.Text.Json;
using CrmGraph.GraphQL.Transports.Subscriptions;
using CrmGraph.Tests;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class HubTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Execute_answers_the_response_map()
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var answer = await hub.InvokeAsync<JsonElement>(
            "Execute", new { query = "query($name: String!) { greeting(name: $name) }", variables = new { name = "王芳" } }, Stop);

        Assert.Equal("""{"data":{"greeting":"Hello, 王芳"}}""", answer.GetRawText());
    }

    [Fact]
    public async Task Execute_takes_a_request_as_large_as_over_http()
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var answer = await hub.InvokeAsync<JsonElement>("Execute", new { query = "{ __typename }".PadRight(500_000) }, Stop);

        Assert.Equal("""{"data":{"__typename":"Query"}}""", answer.GetRawText());
    }

    [Theory]
    [InlineData("{ unknown }", "errors")]
    [InlineData("subscription { countdown(from: 1) }", "HC0063")]
    [InlineData(null, "HC0013")]
    public async Task Execute_answers_a_refusal_like_any_other_response(string? query, string expected)
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var answer = await hub.InvokeAsync<JsonElement>("Execute", new { query }, Stop);

        Assert.Contains(expected, answer.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Subscribe_streams_the_events_with_their_sequence()
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var payloads = await SubscribeAsync(hub, "subscription { ticks(until: 2) }", after: null).Take(2).ToListAsync(Stop);

        Assert.Equal(
            [
                """{"data":{"ticks":1},"extensions":{"sequence":1,"previous":null}}""",
                """{"data":{"ticks":2},"extensions":{"sequence":2,"previous":1}}""",
            ],
            payloads);
    }

    [Fact]
    public async Task Subscribe_resumes_after_the_sequence_the_client_names()
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var payload = await SubscribeAsync(hub, "subscription { ticks(until: 8) }", after: 7).FirstAsync(Stop);

        Assert.Equal("""{"data":{"ticks":8},"extensions":{"sequence":8,"previous":7}}""", payload);
    }

    [Fact]
    public async Task A_subscription_that_ends_completes_the_stream()
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var payloads = await SubscribeAsync(hub, "subscription { countdown(from: 2) }", after: null).ToListAsync(Stop);

        Assert.Equal(3, payloads.Count);
    }

    [Fact]
    public async Task A_subscription_that_does_not_validate_is_one_response_with_errors()
    {
        await using var host = await SampleHost.StartAsync();
        await using var hub = await ConnectAsync(host);

        var payload = Assert.Single(await SubscribeAsync(hub, "subscription { unknown }", after: null).ToListAsync(Stop));

        Assert.StartsWith("""{"errors":[""", payload, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(30, "More streams on one SignalR connection than allowed")]
    public async Task More_streams_than_allowed_are_refused_one_by_one()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            MaxOperationsPerConnection = 1,
        });
        await using var hub = await ConnectAsync(host);
        var open = SubscribeAsync(hub, "subscription { ticks(until: 1) }", after: null).GetAsyncEnumerator(Stop);
        await open.MoveNextAsync();

        var second = await SubscribeAsync(hub, "subscription { countdown(from: 1) }", after: null).ToListAsync(Stop);

        Assert.StartsWith("""{"errors":[""", Assert.Single(second), StringComparison.Ordinal);
    }

    [Fact]
    [Fault(17, "A SignalR stream that is not read")]
    public async Task A_client_that_reads_too_slowly_is_told_to_resume_and_loses_nothing()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            SendQueueLength = 1,
            KeptPayloads = 1,
            Head = () => 0,
            Audience = context => new Audience(context.User!, context.User),
        });
        await using var hub = await ConnectAsync(host);
        var seen = new List<string>();

        var lagged = await Assert.ThrowsAsync<HubException>(async () =>
        {
            await foreach (var payload in SubscribeAsync(hub, "subscription { ticks(until: 100000) }", after: null))
            {
                seen.Add(payload);
            }
        });

        Assert.Contains("LAGGED", lagged.Message, StringComparison.Ordinal);
        Assert.Equal(Enumerable.Range(1, seen.Count), seen.Select(p => JsonElement.Parse(p).GetProperty("data").GetProperty("ticks").GetInt32()));
    }

    private static async Task<HubConnection> ConnectAsync(SampleHost host)
    {
        var hub = WebSocketConnectionFactory.Connect(host.Hub);
        await hub.StartAsync();
        return hub;
    }

    private static IAsyncEnumerable<string> SubscribeAsync(HubConnection hub, string query, long? after) =>
        hub.StreamAsync<JsonElement>("Subscribe", new { query }, after).Select(payload => payload.GetRawText());
}
