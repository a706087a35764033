using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.GraphQL;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Every user gets through every list, single field and sum exactly what the rules say.</summary>
public sealed class VisibilityOverHttpTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    [Theory, EveryDatabase]
    [Fault(23, "Every caller lists and counts everything")]
    public async Task Lists_and_their_counts_hold_what_the_caller_may_see(Database database)
    {
        var (server, company) = await Start(database);
        foreach (var userName in server.Everybody)
        {
            var data = await (await server.As(userName)).Data(
                """
                {
                  opportunities(first: 100) { totalCount nodes { id } }
                  customers(first: 100) { totalCount nodes { id } }
                  contacts(first: 100) { totalCount nodes { id } }
                  leads(first: 100) { totalCount nodes { id } }
                  followUps(first: 100) { totalCount nodes { id } }
                  users(first: 100) { totalCount }
                }
                """);
            var oracle = await server.Oracle(userName);

            Assert.Equal(company.Opportunities.Where(oracle.Sees).Ids(), data.Ids("opportunities"));
            Assert.Equal(company.Customers.Where(oracle.Sees).Ids(), data.Ids("customers"));
            Assert.Equal(company.Contacts.Where(oracle.Sees).Ids(), data.Ids("contacts"));
            Assert.Equal(company.Leads.Where(oracle.Sees).Ids(), data.Ids("leads"));
            Assert.Equal(company.FollowUps.Where(oracle.Sees).Ids(), data.Ids("followUps"));
            Assert.Equal(company.Users.Count + 4, data.At("users", "totalCount").GetInt32());
        }
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks for every record by its id")]
    public async Task Single_fields_and_nodes_answer_what_the_caller_may_see_and_null_for_the_rest(Database database)
    {
        var (server, company) = await Start(database);
        foreach (var userName in new[] { company.Users[1].UserName, CompanyServer.Supervisor, CompanyServer.Manager })
        {
            var client = await server.As(userName);
            var oracle = await server.Oracle(userName);

            await AssertSingle(client, "opportunity", company.Opportunities, oracle.Sees);
            await AssertSingle(client, "customer", company.Customers, oracle.Sees);
            await AssertSingle(client, "contact", company.Contacts, oracle.Sees);
            await AssertSingle(client, "lead", company.Leads, oracle.Sees);
            await AssertSingle(client, "followUp", company.FollowUps, oracle.Sees);
            await AssertNodes(client, company.Assignments, assignment => oracle.SeesCustomer(assignment.CustomerId));
        }
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks for the board")]
    public async Task The_board_sums_what_the_caller_may_see(Database database)
    {
        var (server, company) = await Start(database);
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var id = NodeId.Write("Pipeline", company.Opportunities[0].PipelineId);
            var board = (await client.Data(
                "query($id: ID!) { pipelineBoard(pipelineId: $id) { count amount weightedAmount columns { count amount } } }",
                new { id })).GetProperty("pipelineBoard");
            var oracle = await server.Oracle(userName);
            var seen = company.Opportunities.Where(oracle.Sees).ToList();
            var amount = seen.Sum(opportunity => opportunity.BaseUnits) / (decimal)Money.UnitsPerOne;

            Assert.Equal(seen.Count, board.GetProperty("count").GetInt32());
            Assert.Equal(amount, board.GetProperty("amount").GetDecimal());
            Assert.Equal(amount * 0.75m, board.GetProperty("weightedAmount").GetDecimal());
            Assert.Equal(seen.Count, board.GetProperty("columns").EnumerateArray().Sum(column => column.GetProperty("count").GetInt32()));
        }
    }

    private static async Task AssertSingle<T>(CrmClient client, string field, IReadOnlyList<T> all, Func<T, bool> sees)
        where T : Entity
    {
        foreach (var some in all.Chunk(10))
        {
            var data = await client.Data($"{{ {string.Concat(some.Select((record, i) => $"r{i}: {field}(id: \"{record.GlobalId()}\") {{ id }} "))}}}");
            for (var i = 0; i < some.Length; i++)
            {
                Assert.Equal(sees(some[i]) ? some[i].GlobalId() : null, data.GetProperty($"r{i}").IdOrNull());
            }
        }

        await AssertNodes(client, all, sees);
    }

    private static async Task AssertNodes<T>(CrmClient client, IReadOnlyList<T> all, Func<T, bool> sees)
        where T : Entity
    {
        foreach (var some in all.Chunk(50))
        {
            var data = await client.Data(
                "query($ids: [ID!]!, $id: ID!) { nodes(ids: $ids) { id } node(id: $id) { id } }",
                new { ids = some.Select(record => record.GlobalId()), id = some[0].GlobalId() });
            Assert.Equal(
                some.Select(record => sees(record) ? record.GlobalId() : null),
                data.GetProperty("nodes").EnumerateArray().Select(node => node.IdOrNull()));
            Assert.Equal(sees(some[0]) ? some[0].GlobalId() : null, data.GetProperty("node").IdOrNull());
        }
    }

    private async Task<(CompanyServer Server, SampleCompany Company)> Start(Database database)
    {
        var server = await servers.Of(database);
        return (server, server.Company);
    }
}
