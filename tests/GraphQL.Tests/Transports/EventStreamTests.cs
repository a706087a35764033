using System.Net;
using System.Text;
using CrmGraph.GraphQL.Transports.Subscriptions;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class EventStreamTests
{
    [Fact]
    public async Task A_query_is_one_event_and_the_end()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"{ __typename }"}""", "text/event-stream");

        Assert.Equal("text/event-stream", answer.ContentType);
        Assert.Equal(
            ":\n\nevent: next\ndata: {\"data\":{\"__typename\":\"Query\"}}\n\nevent: complete\ndata:\n\n", answer.Body);
    }

    [Fact]
    public async Task A_subscription_streams_its_events_to_the_end()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"subscription { countdown(from: 2) }"}""", "text/event-stream");

        Assert.Equal(
            ["""{"data":{"countdown":2}}""", """{"data":{"countdown":1}}""", """{"data":{"countdown":0}}"""],
            DataOf(answer.Body));
        Assert.EndsWith("event: complete\ndata:\n\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subscription_that_does_not_validate_is_answered_on_the_stream()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"query":"subscription { unknown }"}""", "text/event-stream");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("event: next\ndata: {\"errors\":[", answer.Body, StringComparison.Ordinal);
        Assert.EndsWith("event: complete\ndata:\n\n", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_resumes_after_the_last_event_it_saw()
    {
        await using var host = await SampleHost.StartAsync();
        using var request = Subscribe(host, "subscription { ticks(until: 5) }");
        request.Headers.Add("Last-Event-ID", "3");

        var events = await ReadAsync(host, request, upTo: "id: 5");

        Assert.Equal(
            [
                """{"data":{"ticks":4},"extensions":{"sequence":4,"previous":3}}""",
                """{"data":{"ticks":5},"extensions":{"sequence":5,"previous":4}}""",
            ],
            DataOf(events));
        Assert.Contains("event: next\nid: 4\n", events, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quiet_stream_beats_with_the_newest_sequence()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            HeartbeatInterval = TimeSpan.FromMilliseconds(50),
            Head = () => 42,
        });
        using var request = Subscribe(host, "subscription { ticks(until: 0) }");

        var events = await ReadAsync(host, request, upTo: ": 42");

        Assert.StartsWith(":\n\n: 42\n\n", events, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(17, "An event stream that is not read")]
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

        var answer = await host.PostAsync("""{"query":"subscription { ticks(until: 100000) }"}""", "text/event-stream");

        Assert.EndsWith(
            """
            data: {"errors":[{"message":"LAGGED: resume with the last sequence you saw","extensions":{"code":"LAGGED"}}]}

            event: complete
            data:


            """,
            answer.Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_ends_its_streams_without_completing_them()
    {
        await using var host = await SampleHost.StartAsync();
        using var request = Subscribe(host, "subscription { ticks(until: 1) }");
        using var response = await host.Client.SendAsync(
            request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);

        await host.StopAsync();
        var events = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.StartsWith(":\n\n", events, StringComparison.Ordinal);
        Assert.DoesNotContain("complete", events, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(26, "The token of an event stream expires")]
    public async Task A_stream_ends_with_the_token_it_was_opened_with()
    {
        await using var host = await SampleHost.StartAsync(tokensExpireAt: DateTimeOffset.UnixEpoch);

        var answer = await host.PostAsync("""{"query":"subscription { ticks(until: 0) }"}""", "text/event-stream");

        Assert.DoesNotContain("complete", answer.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_batch_is_not_streamed()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""[{"query":"{ __typename }"}]""", "text/event-stream");

        Assert.Equal(HttpStatusCode.NotAcceptable, answer.Status);
    }

    private static HttpRequestMessage Subscribe(SampleHost host, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{host.GraphQL}?query={Uri.EscapeDataString(query)}");
        request.Headers.Add("Accept", "text/event-stream");
        return request;
    }

    /// <summary>Reads up to and with the event that has a given line.</summary>
    private static async Task<string> ReadAsync(SampleHost host, HttpRequestMessage request, string upTo)
    {
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var text = new StringBuilder();
        var found = false;
        while (await reader.ReadLineAsync() is { } line)
        {
            text.Append(line).Append('\n');
            found |= line == upTo;
            if (found && line.Length == 0)
            {
                break;
            }
        }

        return text.ToString();
    }

    private static IEnumerable<string> DataOf(string events) => events.Split('\n')
        .Where(line => line.StartsWith("data: ", StringComparison.Ordinal))
        .Select(line => line["data: ".Length..]);
}
