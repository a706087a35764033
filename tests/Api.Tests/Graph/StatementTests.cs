using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>One SQL statement for each connection or list field, whatever the row counts. The caller is read at most once a second.</summary>
[Collection("Counts statements")]
public sealed class StatementTests(DemoServers servers)
{
    [Theory]
    [EveryDatabaseWith("{ opportunities(first: 50, where: {status: {eq: OPEN}}, order: [{amount: DESC}]) { nodes { title amount customer { name tier { name } } owner { name } stage { name } } } }", 1)]
    [EveryDatabaseWith("{ me { name team { name } } }", 1)]
    [EveryDatabaseWith("{ opportunities { totalCount } }", 1)]
    [EveryDatabaseWith("{ opportunities { totalCount nodes { id } } }", 2)]
    [EveryDatabaseWith("{ customers(first: 20) { nodes { name opportunities(first: 5) { nodes { title stage { name } } } followUps(first: 3) { nodes { at kind } } } } }", 3)]
    [EveryDatabaseWith("{ pipelines { name stages { name } } }", 2)]
    [EveryDatabaseWith("{ customers(first: 10) { nodes { contacts { totalCount } } } }", 2)]
    public async Task An_operation_takes_one_statement_for_each_connection(Database database, string query, int statements)
    {
        var server = await servers.Of(database);

        Assert.Equal(statements, await StatementsOf(server, query));
    }

    [Theory, EveryDatabase]
    public async Task A_customers_card_with_tier_and_owner_takes_one_statement(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As("admin");
        var customer = (await admin.Data("{ customers(first: 1) { nodes { id } } }")).Nodes("customers").Single().Id();

        Assert.Equal(1, await StatementsOf(server, $"{{ customer(id: \"{customer}\") {{ name tier {{ name }} owner {{ name }} }} }}"));
    }

    private static async Task<int> StatementsOf(CrmServer server, string query)
    {
        var admin = await server.As("admin");
        await admin.Data(query);
        server.Statements.Reset();
        await admin.Data(query);

        var caller = server.Statements.Statements.Count(sql => sql.Contains("\"UserName\" =", StringComparison.Ordinal));
        Assert.InRange(caller, 0, 1);
        return server.Statements.Statements.Count - caller;
    }
}

[CollectionDefinition("Counts statements", DisableParallelization = true)]
public sealed class CountsStatements;
