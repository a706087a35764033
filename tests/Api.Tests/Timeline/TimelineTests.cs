using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Timeline;

public sealed class TimelineTests(DemoServers servers)
{
    private const string Query =
        """
        query($id: ID!, $first: Int, $after: String) {
          customer(id: $id) {
            timeline(first: $first, after: $after) {
              totalCount
              pageInfo { endCursor hasNextPage }
              nodes { kind subject by { userName } opportunity { id } followUp { id text } contact { name } complaint { subject } }
            }
          }
        }
        """;

    [Theory, EveryDatabase]
    public async Task Everything_that_happened_with_a_customer_stands_in_its_timeline_the_newest_first(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (customer, opportunity) = await WithHistory(rep, "Timeline Works");

        var entries = (await Timeline(rep, customer)).GetProperty("nodes").EnumerateArray().ToList();

        Assert.Equal(
            ["COMPLAINT_RECORDED", "FOLLOW_UP_RECORDED", "OPPORTUNITY_REVISED", "CONTACT_CREATED", "CUSTOMER_CREATED"],
            entries.Select(entry => entry.GetProperty("kind").GetString()));
        Assert.Equal("Pump", entries[0].At("complaint", "subject").GetString());
        Assert.Equal("Hello", entries[1].At("followUp", "text").GetString());
        Assert.Equal(opportunity, entries[2].GetProperty("opportunity").Id());
        Assert.Equal(("Petra", "li.ming"), (entries[3].At("contact", "name").GetString(), entries[3].At("by", "userName").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task It_is_read_page_by_page(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (customer, _) = await WithHistory(rep, "Paged Works");
        List<string?> kinds = [];
        string? after = null;

        do
        {
            var page = await Timeline(rep, customer, 2, after);
            kinds.AddRange(page.GetProperty("nodes").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()));
            after = page.At("pageInfo", "hasNextPage").GetBoolean() ? page.At("pageInfo", "endCursor").GetString() : null;
        }
        while (after is not null);

        Assert.Equal((5, 5), (kinds.Count, kinds.Distinct().Count()));
    }

    [Theory, EveryDatabase]
    public async Task Who_sees_the_customer_through_an_opportunity_reads_nothing_of_the_others(Database database)
    {
        var server = await servers.Of(database);
        var (rep, admin) = (await server.As("emma.clarke"), await server.As("admin"));
        var (customer, foreign) = await WithHistory(admin, "Shared Works");
        var own = await rep.Open();
        await admin.Do("updateOpportunity", new { id = own.Id(), version = own.Version(), customerId = customer });

        var seen = (await Timeline(rep, customer)).GetProperty("nodes").EnumerateArray()
            .Where(entry => entry.GetProperty("subject").GetString() == "Opportunity").ToList();

        Assert.Equal([own.Id()], seen.Select(entry => entry.GetProperty("opportunity").Id()));
        Assert.DoesNotContain(foreign, seen.Select(entry => entry.GetProperty("opportunity").Id()));
    }

    [Theory, EveryDatabase]
    public async Task The_timeline_of_a_merged_customer_goes_on_in_the_other_one(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (goes, _) = await WithHistory(rep, "Merged Away Works");
        var stays = await rep.Do("createCustomer", new { name = "Staying Works" }, "customer { id version }");
        var version = (await rep.Data("query($id: ID!) { customer(id: $id) { version } }", new { id = goes })).GetProperty("customer").Version();

        await rep.Do("mergeCustomers", new { id = stays.Id(), version = stays.Version(), mergedId = goes, mergedVersion = version }, "customer { id }");

        var kinds = (await Timeline(rep, stays.Id(), 20)).GetProperty("nodes").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()).ToList();
        Assert.Contains("FOLLOW_UP_RECORDED", kinds);
        Assert.Contains("CUSTOMER_MERGED", kinds);
        Assert.Equal(2, kinds.Count(kind => kind == "CUSTOMER_CREATED"));
    }

    private static async Task<(string Customer, string Opportunity)> WithHistory(CrmClient client, string name)
    {
        var customer = (await client.Do("createCustomer", new { name }, "customer { id }")).Id();
        await client.Do("createContact", new { customerId = customer, name = "Petra" }, "contact { id }");
        var opened = await client.Open();
        await client.Do("updateOpportunity", new { id = opened.Id(), version = opened.Version(), customerId = customer });
        await client.Do("recordFollowUp", new { customerId = customer, kind = "CALL", text = "Hello" }, "followUp { id }");
        await client.Do("recordComplaint", new { customerId = customer, subject = "Pump" }, "complaint { id }");
        return (customer, opened.Id());
    }

    private static async Task<JsonElement> Timeline(CrmClient client, string id, int first = 10, string? after = null) =>
        (await client.Data(Query, new { id, first, after })).At("customer", "timeline");
}
