using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;
using Microsoft.AspNetCore.SignalR;

namespace CrmGraph.Api.Tests.Live;

/// <summary>What happens to open streams when somebody's rights change; every test has users of its own.</summary>
public sealed class RightsChangeTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    [Fault(26, "A user is deactivated while streams are open")]
    public async Task Every_connection_of_a_user_who_has_left_is_closed(Database database)
    {
        var server = await servers.Of(database);
        var rep = await Employ(server, "leaver", "SALES_REP");
        var pipeline = await rep.ProjectPipeline();
        await using var hub = await LiveClient.Connect(server, rep);
        using var socket = await SocketClient.Open(server, rep.Token);
        using var stream = await EventSource.Open(server, rep.Token, new { pipeline });
        await hub.Execute("{ me { id } }");

        await Change(server, "leaver", new { active = false });

        await hub.Closed();
        Assert.Equal(4403, await socket.Closed());
        await stream.Ended();
    }

    [Theory, EveryDatabase]
    [Fault(25, "A role changes while the user watches")]
    public async Task A_stream_ends_at_the_change_of_its_callers_role_and_cannot_be_resumed_across_it(Database database)
    {
        var server = await servers.Of(database);
        var rep = await Employ(server, "promoted", "SALES_REP");
        var (head, pipeline) = (await rep.Head(), await rep.ProjectPipeline());
        await using var hub = await LiveClient.Connect(server, rep);
        await using var changes = hub.Changes(pipeline, head);
        await rep.Open();
        var before = await changes.Next();

        await Change(server, "promoted", new { role = "MANAGER" });
        await hub.Closed();
        await using var again = await LiveClient.Connect(server, rep);
        await using var resumed = again.Changes(pipeline, after: before.Sequence());

        var reset = await Assert.ThrowsAsync<HubException>(async () =>
        {
            while (true)
            {
                // What others did before the change of role is told to the manager.
                await resumed.Next();
            }
        });
        Assert.Contains("RESET", reset.Message, StringComparison.Ordinal);
        await using var anew = again.Changes(pipeline, after: await rep.Head());
        var opened = await (await server.As("manager")).Open();
        while ((await anew.Next()).OpportunityId() != opened.Id())
        {
            // Other tests change opportunities too, and a manager sees them all.
        }
    }

    [Theory, EveryDatabase]
    [Fault(25, "A team is given to another supervisor while the old one watches")]
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

        await Appoint(server, team, "chen.huimin");
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
        await admin.Change("createUser", new { userName, name = userName, role, teamId }, "user");
        return await server.As(userName);
    }

    private static async Task<string> Found(CrmServer server, string name, string supervisor)
    {
        var admin = await server.As("admin");
        var team = await admin.Change("createTeam", new { name, supervisorId = (await User(admin, supervisor)).Id() }, "team");
        return team.Id();
    }

    private static async Task Appoint(CrmServer server, string teamId, string supervisor)
    {
        var admin = await server.As("admin");
        var team = (await admin.Data("query($id: ID!) { node(id: $id) { id ... on Team { version } } }", new { id = teamId })).GetProperty("node");
        await admin.Change("appointSupervisor", new { teamId, version = team.Version(), supervisorId = (await User(admin, supervisor)).Id() }, "team");
    }

    private static async Task Change(CrmServer server, string userName, object rights)
    {
        var admin = await server.As("admin");
        var user = await User(admin, userName);
        var input = JsonSerializer.SerializeToNode(rights)!;
        (input["id"], input["version"]) = (user.Id(), user.Version());
        await admin.Change("updateUser", input, "user");
    }

    private static async Task<JsonElement> User(CrmClient admin, string userName) =>
        (await admin.Data(
            "query($name: String!) { users(where: { userName: { eq: $name } }) { nodes { id version } } }", new { name = userName }))
            .GetProperty("users").GetProperty("nodes")[0];
}
