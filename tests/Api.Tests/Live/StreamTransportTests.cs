using System.Globalization;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Live;

/// <summary>The same changes over the transports that need no SignalR; every test has a rep of its own.</summary>
public sealed class StreamTransportTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task Over_a_socket_the_caller_is_who_the_first_message_says_and_resumes_by_argument(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("lucas.meyer");
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        using var before = await SocketClient.Open(server, rep.Token);
        await before.Subscribe(LiveSteps.Changes, new { pipeline, after = head });
        var opened = await rep.Open();
        var seen = await before.Next();
        before.Dispose();

        await rep.Revise(opened, 2000);
        using var again = await SocketClient.Open(server, rep.Token);
        await again.Subscribe(LiveSteps.Changes, new { pipeline, after = seen.Sequence() });
        var missed = await again.Next();

        Assert.Equal(("OPPORTUNITY_OPENED", (long?)head), (seen.Kind(), seen.Previous()));
        Assert.Equal(("OPPORTUNITY_AMOUNT_CHANGED", (long?)seen.Sequence()), (missed.Kind(), missed.Previous()));
    }

    [Theory, EveryDatabase]
    public async Task A_socket_without_a_valid_token_watches_nothing(Database database)
    {
        var server = await servers.Of(database);

        using var forged = await SocketClient.Knock(server, "forged");

        Assert.Equal(4403, await forged.Closed());
    }

    [Theory, EveryDatabase]
    public async Task An_event_source_resumes_after_the_last_event_it_saw(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("sofia.rossi");
        var variables = new { pipeline = await rep.ProjectPipeline(), after = await rep.Head() };
        using var before = await EventSource.Open(server, rep.Token, variables);
        var opened = await rep.Open();
        var seen = await before.Next();
        before.Dispose();

        var revised = await rep.Revise(opened, 2000);
        using var again = await EventSource.Open(server, rep.Token, variables, seen.Id);
        var missed = await again.Next();
        await rep.Revise(revised, 3000);
        var live = await again.Next();

        Assert.Equal(seen.Data.Sequence().ToString(CultureInfo.InvariantCulture), seen.Id);
        Assert.Equal([2000m, 3000m], new[] { missed, live }.Select(e => e.Data.Told().GetProperty("baseAmount").GetDecimal()));
        Assert.Equal([seen.Data.Sequence(), missed.Data.Sequence()], new[] { missed, live }.Select(e => e.Data.Previous()));
    }

    [Theory, EveryDatabase]
    public async Task An_event_source_that_cannot_resume_is_told_to_begin_anew(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("priya.nair");
        using var source = await EventSource.Open(
            server, rep.Token, new { pipeline = await rep.ProjectPipeline() }, "9223372036854775807");

        var (_, answer) = await source.Next();

        Assert.Equal("RESET", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
    }
}
