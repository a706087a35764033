using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

/// <summary>Every test has a rep of its own: what other tests change at the same time is hidden from them.</summary>
public sealed class PipelineChangesTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task The_hub_answers_a_query_like_http_with_the_sequence_to_subscribe_after(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("deng.kaiwen");
        await using var live = await LiveClient.Connect(server, rep);

        var answer = await live.Execute("{ me { userName } }");

        Assert.Equal("deng.kaiwen", answer.GetProperty("data").GetProperty("me").GetProperty("userName").GetString());
        Assert.True(answer.Sequence() > 0);
    }

    [Theory, EveryDatabase]
    public async Task Every_way_to_change_an_opportunity_reaches_its_subscriber_in_order(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("huang.kun");
        var head = await rep.Head();
        await using var live = await LiveClient.Connect(server, rep);
        await using var changes = live.Changes(await rep.ProjectPipeline(), asked: head);

        var first = await rep.Open();
        var revised = await rep.Revise(first, 2500);
        var moved = await rep.Change("moveOpportunity", new { id = first.Id(), version = revised.Version(), stageId = first.OpenStages()[1] });
        await rep.Change("winOpportunity", new { id = first.Id(), version = moved.Version(), summary = "S" });
        var second = await rep.Open();
        await rep.Change("loseOpportunity", new { id = second.Id(), version = second.Version(), reason = "PRICE", summary = "S", noCompetitor = true });
        var lead = await rep.Change("createLead", new { name = "Zhang Wei", company = "Test", source = "WEBSITE" }, "lead");
        await rep.Change("convertLead", new { id = lead.Id(), version = lead.Version(), pipelineId = await rep.ProjectPipeline() }, "lead");

        var told = await changes.Next(7);
        Assert.Equal(
            [
                "OPPORTUNITY_OPENED",
                "OPPORTUNITY_AMOUNT_CHANGED",
                "OPPORTUNITY_MOVED",
                "OPPORTUNITY_WON",
                "OPPORTUNITY_OPENED",
                "OPPORTUNITY_LOST",
                "OPPORTUNITY_OPENED",
            ],
            told.Select(message => message.Kind()));
        AssertChained(told, head);
        Assert.Equal(2500, told[1].Told().GetProperty("baseAmount").GetDecimal());
        Assert.Equal("WON", told[3].Told().GetProperty("status").GetString());
        Assert.Equal("Zhang Wei", told[6].Told().GetProperty("opportunity").GetProperty("title").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_client_that_comes_back_gets_exactly_what_it_missed_and_then_what_comes(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("liu.yi");
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        var before = await LiveClient.Connect(server, rep);
        var changes = before.Changes(pipeline, head);
        var opened = await rep.Open();
        var seen = await changes.Next();
        await before.DisposeAsync();

        var once = await rep.Revise(opened, 2000);
        var twice = await rep.Revise(once, 3000);
        await using var again = await LiveClient.Connect(server, rep);
        await using var resumed = again.Changes(pipeline, asked: head, after: seen.Sequence());
        var missed = await resumed.Next(2);
        await rep.Revise(twice, 4000);
        var live = await resumed.Next();

        Assert.Equal([2000m, 3000m, 4000m], missed.Append(live).Select(m => m.Told().GetProperty("baseAmount").GetDecimal()));
        AssertChained([.. missed, live], seen.Sequence());
    }

    [Theory, EveryDatabase]
    [Fault(23, "Two reps and their supervisor watch one pipeline")]
    public async Task A_rep_never_hears_of_anothers_opportunity_and_the_supervisor_of_both(Database database)
    {
        var server = await servers.Of(database);
        var (rep, other, supervisor) = (await server.As("yang.sheng"), await server.As("he.jiaxin"), await server.As("chen.huimin"));
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        await using var repsHub = await LiveClient.Connect(server, rep);
        await using var supervisorsHub = await LiveClient.Connect(server, supervisor);
        await using var repsChanges = repsHub.Changes(pipeline, head);
        await using var teamsChanges = supervisorsHub.Changes(pipeline, head);

        var foreign = await other.Open();
        var own = await rep.Open();

        Assert.Equal(own.Id(), (await repsChanges.Next()).OpportunityId());
        var heard = new List<string>();
        while (heard.LastOrDefault() != own.Id())
        {
            heard.Add((await teamsChanges.Next()).OpportunityId());
        }

        Assert.Contains(foreign.Id(), heard);
    }

    [Theory, EveryDatabase]
    [Fault(25, "A share is taken back while its holder watches")]
    public async Task Whose_share_is_taken_back_is_told_that_it_left_and_hears_nothing_more(Database database)
    {
        var server = await servers.Of(database);
        var (rep, holder) = (await server.As("daniel.hughes"), await server.As("he.jiaxin"));
        var opened = await rep.Open();
        using var stream = await EventSource.Open(server, holder.Token, new { pipeline = await rep.ProjectPipeline(), after = await rep.Head() });
        var (mine, theirs) = (await Me(rep), await Me(holder));

        var shared = await rep.Change("divideOpportunity", Division(opened, (mine, 0.5m), (theirs, 0.5m)));
        Assert.Equal("OPPORTUNITY_SHARED", await NextAbout(stream, opened));
        var alone = await rep.Change("divideOpportunity", Division(shared, (mine, 1m)));
        Assert.Equal("OPPORTUNITY_LEFT", await NextAbout(stream, opened));
        await rep.Revise(alone, 2_000);
        var own = await holder.Open();

        Assert.Equal("OPPORTUNITY_OPENED", await NextAbout(stream, opened, own));
    }

    [Theory, EveryDatabase]
    [Fault(25, "An opportunity is handed over while the old owner watches")]
    public async Task Who_loses_sight_of_an_opportunity_is_told_so_and_nothing_of_its_values(Database database)
    {
        var server = await servers.Of(database);
        var (rep, successor) = (await server.As("luo.zixuan"), await server.As("james.walker"));
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        await using var repsHub = await LiveClient.Connect(server, rep);
        await using var successorsHub = await LiveClient.Connect(server, successor);
        await using var repsChanges = repsHub.Changes(pipeline, head);
        await using var successorsChanges = successorsHub.Changes(pipeline, head);

        var opened = await rep.Open();
        await Transfer(server, opened, "james.walker");

        var kept = await repsChanges.Next();
        var left = (await repsChanges.Next()).Told();
        var taken = (await successorsChanges.Next()).Told();
        Assert.Equal(opened.Id(), kept.OpportunityId());
        Assert.Equal("OPPORTUNITY_LEFT", left.GetProperty("kind").GetString());
        Assert.All(["opportunity", "baseAmount", "status", "version"], value => Assert.Equal(JsonValueKind.Null, left.GetProperty(value).ValueKind));
        Assert.Equal("OPPORTUNITY_TRANSFERRED", taken.GetProperty("kind").GetString());
        Assert.Equal("james.walker", taken.GetProperty("opportunity").GetProperty("owner").GetProperty("userName").GetString());
    }

    [Theory]
    [EveryDatabaseWith(long.MaxValue)]
    [EveryDatabaseWith(-1L)]
    public async Task Resuming_where_the_feed_has_never_been_is_a_reset(Database database, long after)
    {
        var server = await servers.Of(database);
        var rep = await server.As("deng.kaiwen");
        await using var live = await LiveClient.Connect(server, rep);
        await using var changes = live.Changes(await rep.ProjectPipeline(), after: after);

        var reset = await Assert.ThrowsAsync<HubException>(async () => await changes.Next());

        Assert.Contains("RESET: ", reset.Message, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Without_a_token_nothing_can_be_watched(Database database)
    {
        var server = await servers.Of(database);
        var pipeline = await (await server.As("deng.kaiwen")).ProjectPipeline();
        await using var live = await LiveClient.Connect(server, server.Anonymous());
        await using var changes = live.Changes(pipeline);

        var refused = await changes.Next();

        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED",
            refused.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(await changes.MoveNextAsync());
    }

    private static async Task Transfer(CrmServer server, JsonElement opened, string successor)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        var manager = (await Callers.Find(db, "manager", default))!;
        var owner = await db.Set<User>().SingleAsync(user => user.UserName == successor);
        var membership = await db.Set<TeamMembership>().SingleAsync(member => member.UserId == owner.Id);
        var opportunity = await db.Get<Opportunity>(NodeId.Read(opened.Id(), "Opportunity"), manager, default);

        opportunity.TransferTo(owner.Id, membership.TeamId, TimeProvider.System.GetUtcNow().UtcDateTime, manager.UserId);
        await db.SaveAs(manager, default);
    }

    /// <summary>Sequences rise, and each message names the one before it, beside the data and in it.</summary>
    private static void AssertChained(IReadOnlyList<JsonElement> messages, long after)
    {
        var sequences = messages.Select(message => message.Sequence()).ToList();
        Assert.Equal(sequences.Order().Distinct(), sequences);
        Assert.Equal(sequences.Select(s => (long?)s).Prepend(after).SkipLast(1), messages.Select(message => message.Previous()));
        Assert.Equal(sequences, messages.Select(message => message.Told().GetProperty("sequence").GetInt64()));
        Assert.Equal(
            messages.Select(message => message.Previous()),
            messages.Select(message => (long?)message.Told().GetProperty("previous").GetInt64()));
    }

    private static object Division(JsonElement opportunity, params (string UserId, decimal Share)[] parts) => new
    {
        id = opportunity.Id(),
        version = opportunity.Version(),
        shares = parts.Select(part => new { userId = part.UserId, share = part.Share }),
    };

    private static async Task<string> Me(CrmClient client) => (await client.Data("{ me { id } }")).GetProperty("me").Id();

    /// <summary>The kind of the next change of one of these; others may be told of as well.</summary>
    private static async Task<string> NextAbout(EventSource stream, params JsonElement[] opportunities)
    {
        JsonElement told;
        do
        {
            told = (await stream.Next()).Data;
        }
        while (!opportunities.Any(opportunity => opportunity.Id() == told.OpportunityId()));

        return told.Kind();
    }
}
