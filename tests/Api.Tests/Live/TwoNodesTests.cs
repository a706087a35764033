using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Live;

/// <summary>Two nodes on one PostgreSQL: what is decided on one holds on the other.</summary>
public sealed class TwoNodesTests
{
    [Theory, InlineData(Database.Postgres)]
    [Fault(26, "A user is deactivated on one node while connected to the other, over every transport")]
    public async Task Who_is_deactivated_on_one_node_loses_every_connection_to_the_other(Database database)
    {
        await using var nodes = await Nodes.Start(database);
        var admin = await nodes.First.As("admin");
        var user = await admin.Change("createUser", new { userName = "leaver", name = "leaver", role = "SALES_REP" }, "user");
        await using var streams = await OpenStreams.Of(nodes.Second, await nodes.Second.As("leaver"));

        await admin.Change("updateUser", new { id = user.Id(), version = user.Version(), active = false }, "user");

        await streams.Closed();
    }

    [Theory, InlineData(Database.Postgres)]
    [Fault(26, "A key is revoked on one node while it is used at the other, over every transport")]
    public async Task A_key_that_is_revoked_on_one_node_loses_every_connection_to_the_other(Database database)
    {
        await using var nodes = await Nodes.Start(database);
        var admin = await nodes.First.As("admin");
        var issued = await Issue(admin);
        var key = nodes.Second.With(issued.GetProperty("token").GetString()!);
        await using var streams = await OpenStreams.Of(nodes.Second, key);
        var stored = issued.GetProperty("apiKey");

        await admin.Change("revokeApiKey", new { id = stored.Id(), version = stored.Version() }, "apiKey");

        await streams.Closed();
    }

    [Theory, InlineData(Database.Postgres)]
    public async Task A_client_of_one_node_goes_on_at_the_other_where_it_was(Database database)
    {
        await using var nodes = await Nodes.Start(database);
        var (first, second) = (await nodes.First.As("admin"), await nodes.Second.As("admin"));
        var (head, pipeline) = (await first.Head(), await first.ProjectPipeline());
        using var here = await EventSource.Open(nodes.First, first.Token, new { pipeline, after = head });
        var opened = await second.Open();
        var seen = await here.Next();
        await second.Revise(opened, 2_000);

        using var there = await EventSource.Open(nodes.Second, second.Token, new { pipeline }, lastEventId: seen.Id);
        var next = (await there.Next()).Data;

        Assert.Equal(opened.Id(), seen.Data.OpportunityId());
        Assert.Equal(2_000m, next.Told().GetProperty("baseAmount").GetDecimal());
        Assert.Equal(seen.Data.Sequence(), next.Previous());
    }

    private static async Task<JsonElement> Issue(CrmClient user)
    {
        var data = await user.Data(
            "mutation($input: CreateApiKeyInput!) { createApiKey(input: $input) { issued { token apiKey { id version } } } }",
            new { input = new { name = "Dashboard", scope = "READ", expiresAt = TimeProvider.System.GetUtcNow().AddDays(1) } });
        return data.GetProperty("createApiKey").GetProperty("issued");
    }

    /// <summary>Both in this process, with nothing in common but the database.</summary>
    private sealed class Nodes : IAsyncDisposable
    {
        private Nodes(CrmServer first, CrmServer second) => (First, Second) = (first, second);

        public CrmServer First { get; }

        public CrmServer Second { get; }

        public static async Task<Nodes> Start(Database database)
        {
            var connection = await EmptyDatabase.New(database);
            var nodes = new Nodes(await CrmServer.Seeded(connection), CrmServer.Empty(connection));
            await nodes.First.Open();
            await nodes.Second.Open();
            return nodes;
        }

        public async ValueTask DisposeAsync()
        {
            await First.DisposeAsync();
            await Second.DisposeAsync();
        }
    }
}
