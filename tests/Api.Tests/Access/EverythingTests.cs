using System.Text.Json;
using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Graph;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Whatever the schema offers, nobody gets a record by it that the rules in plain words do not give them.</summary>
public sealed class EverythingTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    [Theory, EveryDatabase]
    [Fault(23, "Every caller asks for every list of the schema with every field and relation")]
    public async Task No_list_leads_anybody_to_a_record_that_is_not_theirs_to_see(Database database)
    {
        var server = await servers.Of(database);
        var records = 0;
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = await server.SightOf(userName);
            foreach (var query in RootQueries.All)
            {
                // What a role may not ask at all is refused with an error and null; the rest of the answer is looked at.
                foreach (var (type, id) in Records(await client.Post($"{{ {query} }}")))
                {
                    Assert.True(sight.Sees(type, NodeId.Read(id, type)), $"{userName} gets {type} {id} from {query}");
                    records++;
                }
            }
        }

        Assert.True(records > 1_000);
        FaultAttribute.Found($"{RootQueries.All.Count} lists, {server.Everybody.Count()} callers, {records} records");
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller reads the whole feed of changes")]
    public async Task The_feed_tells_nobody_of_a_record_that_is_not_theirs_to_see(Database database)
    {
        var server = await servers.Of(database);
        var (told, after) = (0, await server.LastRightsChange());
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var sight = await server.SightOf(userName);
            foreach (var change in await Feed(client, after))
            {
                var type = change.GetProperty("subject").GetString()!;
                Assert.True(sight.Sees(type, NodeId.Read(change.GetProperty("subjectId").GetString()!, type)), $"{userName} hears of {change}");
                told++;
            }
        }

        Assert.True(told > 1_000);
        FaultAttribute.Found($"{told} changes told");
    }

    [Theory, EveryDatabase]
    [Fault(23, "Every caller watches customers from the beginning")]
    public async Task A_live_field_tells_everybody_of_exactly_the_customers_that_are_theirs_to_see(Database database)
    {
        var server = await servers.Of(database);
        var after = await server.LastRightsChange();
        List<Guid> happened = [];
        await server.Server.Do(async db => happened = await db.Set<EventRecord>()
            .Where(e => e.Subject == "Customer" && e.Sequence > after)
            .OrderBy(e => e.Sequence)
            .Select(e => e.SubjectId)
            .ToListAsync());
        Assert.True(happened.Count >= server.Company.Customers.Count);
        foreach (var userName in server.Everybody)
        {
            var oracle = await server.Oracle(userName);
            var expected = happened.Where(oracle.SeesCustomer).Select(id => NodeId.Write("Customer", id)).ToList();
            using var stream = await EventSource.Open(
                server.Server,
                (await server.As(userName)).Token,
                new { after },
                query: "subscription($after: Long) { customerChanged(after: $after) { customerId } }");
            var told = new List<string>();
            while (told.Count < expected.Count)
            {
                told.Add((await stream.Next()).Data.At("data", "customerChanged", "customerId").GetString()!);
            }

            Assert.Equal(expected, told);
        }
    }

    private static async Task<List<JsonElement>> Feed(CrmClient client, long after)
    {
        var changes = new List<JsonElement>();
        JsonElement page;
        do
        {
            page = (await client.Data(
                "query($after: Long!) { changes(after: $after) { reached hasMore changes { kind subject subjectId } } }", new { after }))
                .GetProperty("changes");
            changes.AddRange(page.GetProperty("changes").EnumerateArray());
            after = page.GetProperty("reached").GetInt64();
        }
        while (page.GetProperty("hasMore").GetBoolean());

        return changes;
    }

    /// <summary>Every record anywhere in an answer, by the name of its type and its id.</summary>
    private static IEnumerable<(string Type, string Id)> Records(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Records),
        JsonValueKind.Object => Own(element).Concat(element.EnumerateObject().SelectMany(property => Records(property.Value))),
        _ => [],
    };

    private static IEnumerable<(string Type, string Id)> Own(JsonElement entity) =>
        entity.TryGetProperty("id", out var id) && entity.TryGetProperty("__typename", out var type) ? [(type.GetString()!, id.GetString()!)] : [];
}
