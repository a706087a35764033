using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>A review covers what the caller may see and nothing else; what is refused says why.</summary>
public sealed class ReviewAccessTests(QuietServers servers)
{
    private const string Query =
        """
        query($week: String!, $scope: ReviewScopeInput) {
          weeklyReview(week: $week, scope: $scope) {
            scope { kind name }
            metrics { key value previous }
            leaderboard { name wonValue wonCount }
            bridge { steps { kind amount count } }
            stages { nameEn open amount }
            stuckTotal
            stuck { title customer owner opportunity { id } }
            tierMovements { customer record { id } }
          }
        }
        """;

    private static string LastWeek => IsoWeek.Of(CompanyDay.Today).Plus(-2).ToString();

    [Theory, EveryDatabase]
    public async Task The_default_is_the_widest_scope_of_the_caller(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var users = (await manager.Data("{ users(first: 100) { nodes { id name userName team { id name } } } }")).Nodes("users").ToList();

        foreach (var (userName, kind) in new[] { ("wang.yue", "REP"), ("lin.zhiqiang", "TEAM"), ("emma.clarke", "REP") })
        {
            var user = users.Single(node => node.GetProperty("userName").GetString() == userName);
            object scope = kind == "REP" ? new { repId = user.IdOrNull() } : new { teamId = user.GetProperty("team").IdOrNull() };

            var own = await Review(await server.As(userName), null);
            var asked = await Review(manager, scope);

            Assert.Equal(kind, own.At("scope", "kind").GetString());
            Assert.Equal(asked.ToString(), own.ToString());
            Assert.All(own.GetProperty("stuck").EnumerateArray(), stuck => Assert.NotNull(stuck.GetProperty("opportunity").IdOrNull()));
            Assert.All(own.GetProperty("tierMovements").EnumerateArray(), move => Assert.NotNull(move.GetProperty("record").IdOrNull()));
        }

        Assert.Equal("COMPANY", (await Review(manager, null)).At("scope", "kind").GetString());
        Assert.Equal("COMPANY", (await Review(await server.As("admin"), null)).At("scope", "kind").GetString());
    }

    [Theory, EveryDatabase]
    [Fault(23, "A review is asked for with a foreign scope")]
    public async Task A_foreign_scope_is_refused_like_a_missing_one(Database database)
    {
        var server = await servers.Of(database);
        var users = (await (await server.As("manager")).Data("{ users(first: 100) { nodes { id userName team { id } } } }")).Nodes("users").ToList();
        var colleague = users.Single(node => node.GetProperty("userName").GetString() == "li.ming");
        var stranger = users.Single(node => node.GetProperty("userName").GetString() == "emma.clarke");
        var rep = await server.As("wang.yue");
        var supervisor = await server.As("lin.zhiqiang");

        await AssertMissing(rep, new { repId = colleague.IdOrNull() }, new { repId = NodeId.Write(nameof(User), Guid.CreateVersion7()) });
        await AssertMissing(rep, new { teamId = colleague.GetProperty("team").IdOrNull() }, new { teamId = NodeId.Write(nameof(Team), Guid.CreateVersion7()) });
        await AssertMissing(supervisor, new { repId = stranger.IdOrNull() }, new { repId = NodeId.Write(nameof(User), Guid.CreateVersion7()) });
        await AssertMissing(supervisor, new { teamId = stranger.GetProperty("team").IdOrNull() }, new { teamId = NodeId.Write(nameof(Team), Guid.CreateVersion7()) });
        await Review(supervisor, new { repId = colleague.IdOrNull() });
    }

    [Theory, EveryDatabase]
    public async Task A_refused_query_says_why(Database database)
    {
        var rep = await (await servers.Of(database)).As("wang.yue");

        var week = await rep.Error(Query, new { week = "2026-W54" });
        var both = await rep.Error(
            Query,
            new { week = LastWeek, scope = new { repId = NodeId.Write(nameof(User), Guid.Empty), teamId = NodeId.Write(nameof(Team), Guid.Empty) } });
        var board = await rep.Error(
            "query($id: ID!) { pipelineBoard(pipelineId: $id) { count } }",
            new { id = NodeId.Write("Pipeline", Guid.CreateVersion7()) });

        Assert.Equal("INVALID_WEEK", week.Code());
        Assert.StartsWith("'2026-W54' is not an ISO week.", week.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("weeklyReview", week.GetProperty("path")[0].GetString());
        Assert.Equal("INVALID_VALUE", both.Code());
        Assert.Equal("NOT_FOUND", board.Code());
    }

    private static async Task<JsonElement> Review(CrmClient client, object? scope) =>
        (await client.Data(Query, new { week = LastWeek, scope })).GetProperty("weeklyReview");

    private static async Task AssertMissing(CrmClient client, object foreign, object missing)
    {
        var refused = await client.Error(Query, new { week = LastWeek, scope = foreign });

        Assert.Equal("NOT_FOUND", refused.Code());
        Assert.Equal((await client.Error(Query, new { week = LastWeek, scope = missing })).ToString(), refused.ToString());
    }
}
