using System.Globalization;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Live;

/// <summary>What happens to open streams when somebody's rights change; every test has users of its own.</summary>
public sealed class RightsChangeTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task Every_connection_of_a_user_who_has_left_is_closed(Database database)
    {
        var server = await servers.Of(database);
        var rep = await Employ(server, "leaver", "SALES_REP");
        var pipeline = await rep.ProjectPipeline();
        await using var hub = await LiveClient.Connect(server, rep);
        using var socket = await SocketClient.Open(server, rep.Token);
        using var stream = await EventSource.Open(server, rep.Token, new { pipeline });
        await hub.Execute("{ me { id } }");

        await Change(server, "leaver", user => user.Deactivate(SampleCompany.Now));

        await hub.Closed();
        Assert.Equal(4403, await socket.Closed());
        await stream.Ended();
    }

    [Theory, EveryDatabase]
    public async Task A_stream_ends_at_the_change_of_its_callers_role_and_cannot_be_resumed_across_it(Database database)
    {
        var server = await servers.Of(database);
        var rep = await Employ(server, "promoted", "SALES_REP");
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        await using var hub = await LiveClient.Connect(server, rep);
        await using var changes = hub.Changes(pipeline, head);
        await rep.Open();
        var before = await changes.Next();

        await Change(server, "promoted", user => user.ChangeRole(Role.Manager, SampleCompany.Now));
        await hub.Closed();
        await using var again = await LiveClient.Connect(server, rep);
        await using var resumed = again.Changes(pipeline, after: before.Sequence());

        var reset = await Assert.ThrowsAsync<HubException>(async () => await resumed.Next());
        Assert.Contains("RESET", reset.Message, StringComparison.Ordinal);
        await using var anew = again.Changes(pipeline, after: await rep.Head());
        var opened = await (await server.As("manager")).Open();
        while ((await anew.Next()).OpportunityId() != opened.Id())
        {
            // Other tests change opportunities too, and a manager sees them all.
        }
    }

    [Theory, EveryDatabase]
    public async Task A_supervisor_whose_team_was_given_away_hears_nothing_of_it_from_then_on(Database database)
    {
        var server = await servers.Of(database);
        var supervisor = await Employ(server, "relieved", "SUPERVISOR");
        var team = await Found(server, "Relieved team", "relieved");
        var rep = await Employ(server, "kept", "SALES_REP", team);
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        using var stream = await EventSource.Open(server, supervisor.Token, new { pipeline, after = head });
        var opened = await rep.Open();
        Assert.Equal(opened.Id(), (await stream.Next()).Data.OpportunityId());

        await server.Do(async db =>
        {
            var successor = await db.Set<User>().SingleAsync(user => user.UserName == "chen.huimin");
            var given = await db.Set<Team>().SingleAsync(found => found.Id == NodeId.Read(team, "Team"));
            given.AppointSupervisor(successor.Id, SampleCompany.Now);
            await db.SaveChangesAsync();
        });
        await stream.Ended();

        var after = (await supervisor.Head()).ToString(CultureInfo.InvariantCulture);
        using var anew = await EventSource.Open(server, supervisor.Token, new { pipeline }, after);
        await rep.Revise(opened, 4_321);
        var own = await supervisor.Open();
        Assert.Equal(own.Id(), (await anew.Next()).Data.OpportunityId());
    }

    private static async Task<CrmClient> Employ(CrmServer server, string userName, string role, string? teamId = null)
    {
        var admin = await server.As("admin");
        await admin.Data(
            "mutation($input: CreateUserInput!) { createUser(input: $input) { user { id } errors { __typename } } }",
            new { input = new { userName, name = userName, role, teamId } });
        return await server.As(userName);
    }

    private static async Task<string> Found(CrmServer server, string name, string supervisor)
    {
        var admin = await server.As("admin");
        var supervisorId = "";
        await server.Do(async db => supervisorId = NodeId.Write(
            "User", await db.Set<User>().Where(user => user.UserName == supervisor).Select(user => user.Id).SingleAsync()));
        var data = await admin.Data(
            "mutation($input: CreateTeamInput!) { createTeam(input: $input) { team { id } errors { __typename } } }",
            new { input = new { name, supervisorId } });
        return data.GetProperty("createTeam").GetProperty("team").Id();
    }

    private static Task Change(CrmServer server, string userName, Action<User> change) => server.Do(async db =>
    {
        change(await db.Set<User>().SingleAsync(user => user.UserName == userName));
        await db.SaveChangesAsync();
    });
}
