using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Everybody sees who works here; what helps to sign in as them is for their own line.</summary>
public sealed class UserFieldTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Users = "{ users(first: 100) { nodes { id name team { id } userName role active } } }";

    [Theory, EveryDatabase]
    public async Task Id_name_and_team_are_for_everybody_and_the_rest_is_for_the_line(Database database)
    {
        var server = await servers.Of(database);
        foreach (var userName in server.Everybody)
        {
            var nodes = (await (await server.As(userName)).Data(Users)).Nodes("users").ToList();
            var caller = (await server.Oracle(userName)).Caller;

            foreach (var user in server.Company.Users)
            {
                var node = nodes.Single(node => node.IdOrNull() == user.GlobalId());
                var isInLine = caller.Covers(user.Id, user.TeamId);
                Assert.Equal(user.Name, node.GetProperty("name").GetString());
                Assert.Equal(server.Company.Teams.SingleOrDefault(team => team.Id == user.TeamId)?.GlobalId(), node.GetProperty("team").IdOrNull());
                Assert.Equal(isInLine ? user.UserName : null, node.GetProperty("userName").GetString());
                Assert.Equal(isInLine ? "SALES_REP" : null, node.GetProperty("role").GetString());
                Assert.Equal(isInLine ? JsonValueKind.True : JsonValueKind.Null, node.GetProperty("active").ValueKind);
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task A_filter_finds_nobody_by_what_the_caller_may_not_see(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As(server.Company.Users[1].UserName);
        var manager = await server.As(CompanyServer.Manager);
        var byName = "{ users(where: {userName: {eq: \"" + Seed.AdministratorName + "\"}}) { totalCount } }";
        const string ByRole = "{ users(where: {role: {in: [ADMINISTRATOR, MANAGER]}}) { totalCount } }";
        const string ThroughRelation = "{ opportunities(where: {owner: {team: {supervisor: {userName: {eq: \"supervisor\"}}}}}) { totalCount } }";

        Assert.Equal(0, (await rep.Data(byName)).At("users", "totalCount").GetInt32());
        Assert.Equal(1, (await manager.Data(byName)).At("users", "totalCount").GetInt32());
        Assert.Equal(0, (await rep.Data(ByRole)).At("users", "totalCount").GetInt32());
        Assert.Equal(2, (await manager.Data(ByRole)).At("users", "totalCount").GetInt32());
        Assert.Equal(0, (await rep.Data(ThroughRelation)).At("opportunities", "totalCount").GetInt32());
        Assert.NotEqual(0, (await manager.Data(ThroughRelation)).At("opportunities", "totalCount").GetInt32());
    }

    [Theory, EveryDatabase]
    public async Task Everybody_knows_themselves(Database database)
    {
        var server = await servers.Of(database);
        foreach (var userName in server.Everybody)
        {
            var me = (await (await server.As(userName)).Data("{ me { userName role active } }")).GetProperty("me");

            Assert.Equal(userName, me.GetProperty("userName").GetString());
            Assert.True(me.GetProperty("active").GetBoolean());
        }
    }
}
