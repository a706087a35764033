using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>A relation shows no more than the list of its type does, from either side, in filters and in orders.</summary>
public sealed class RelationVisibilityTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    [Theory, EveryDatabase]
    [Fault(23, "Every relation from a parent to its children")]
    public async Task Children_are_those_the_caller_may_see(Database database)
    {
        var server = await servers.Of(database);
        var company = server.Company;
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var oracle = await server.Oracle(userName);
            var opportunities = company.Opportunities.Where(oracle.Sees).ToList();
            var followUps = company.FollowUps.Where(oracle.Sees).ToList();

            foreach (var customer in (await client.Data(CustomerSales)).Nodes("customers"))
            {
                var id = company.Customers.Single(c => c.GlobalId() == customer.IdOrNull()).Id;
                Assert.Equal(opportunities.Where(o => o.CustomerId == id).Ids(), customer.Ids("opportunities"));
                Assert.Equal(followUps.Where(f => f.CustomerId == id).Ids(), customer.Ids("followUps"));
            }

            foreach (var customer in (await client.Data(CustomerRecords)).Nodes("customers"))
            {
                var id = company.Customers.Single(c => c.GlobalId() == customer.IdOrNull()).Id;
                Assert.Equal(company.Contacts.Where(c => c.CustomerId == id).Ids(), customer.Ids("contacts"));
                Assert.Equal(company.Assignments.Where(a => a.CustomerId == id).Ids(), customer.Ids("tierHistory"));
            }

            var others = await client.Data(OtherChildren);
            foreach (var opportunity in others.Nodes("opportunities"))
            {
                var id = company.Opportunities.Single(o => o.GlobalId() == opportunity.IdOrNull()).Id;
                Assert.Equal(followUps.Where(f => f.OpportunityId == id).Ids(), opportunity.Ids("followUps"));
                Assert.Equal(2, opportunity.At("history", "totalCount").GetInt32());
            }

            foreach (var lead in others.Nodes("leads"))
            {
                var id = company.Leads.Single(l => l.GlobalId() == lead.IdOrNull()).Id;
                Assert.Equal(followUps.Where(f => f.LeadId == id).Ids(), lead.Ids("followUps"));
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task Public_records_lead_to_no_more_than_the_caller_may_see(Database database)
    {
        var server = await servers.Of(database);
        var company = server.Company;
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            var data = await client.Data(
                """
                {
                  users(first: 20) { nodes { id team { id } opportunities(first: 20) { totalCount nodes { id } } } }
                  segmentationTiers { id customers(first: 50) { totalCount nodes { id } } }
                }
                """);
            var teams = (await client.Data(
                "{ teams { id members(first: 8) { totalCount nodes { id opportunities(first: 20) { totalCount nodes { id } } } } } }"))
                .GetProperty("teams").EnumerateArray().ToList();
            var oracle = await server.Oracle(userName);

            foreach (var user in company.Users)
            {
                var expected = company.Opportunities.Where(o => o.OwnerId == user.Id).Where(oracle.Sees).Ids().ToList();
                Assert.Equal(expected, data.Nodes("users").Single(node => node.IdOrNull() == user.GlobalId()).Ids("opportunities"));
                var members = teams.SelectMany(team => team.Nodes("members"));
                Assert.All(members.Where(node => node.IdOrNull() == user.GlobalId()), node => Assert.Equal(expected, node.Ids("opportunities")));
            }

            Assert.Equal(
                company.Customers.Where(oracle.Sees).Ids(),
                data.GetProperty("segmentationTiers").EnumerateArray().SelectMany(tier => tier.Ids("customers")).Order(StringComparer.Ordinal));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_parent_the_caller_may_not_see_is_null(Database database)
    {
        var server = await servers.Of(database);
        var company = server.Company;
        foreach (var userName in server.Everybody)
        {
            var data = await (await server.As(userName)).Data(Parents);
            var oracle = await server.Oracle(userName);

            foreach (var opportunity in data.Nodes("opportunities"))
            {
                var stored = company.Opportunities.Single(o => o.GlobalId() == opportunity.IdOrNull());
                Assert.Equal(Seen(company.Customers, stored.CustomerId, oracle.Sees), opportunity.GetProperty("customer").IdOrNull());
                Assert.Equal(Seen(company.Leads, stored.LeadId, oracle.Sees), opportunity.GetProperty("lead").IdOrNull());
            }

            foreach (var followUp in data.Nodes("followUps"))
            {
                var stored = company.FollowUps.Single(f => f.GlobalId() == followUp.IdOrNull());
                Assert.Equal(Seen(company.Customers, stored.CustomerId, oracle.Sees), followUp.GetProperty("customer").IdOrNull());
                Assert.Equal(Seen(company.Opportunities, stored.OpportunityId, oracle.Sees), followUp.GetProperty("opportunity").IdOrNull());
                Assert.Equal(Seen(company.Leads, stored.LeadId, oracle.Sees), followUp.GetProperty("lead").IdOrNull());
            }

            foreach (var lead in data.Nodes("leads"))
            {
                var stored = company.Leads.Single(l => l.GlobalId() == lead.IdOrNull());
                Assert.Equal(Seen(company.Customers, stored.CustomerId, oracle.Sees), lead.GetProperty("customer").IdOrNull());
                Assert.Equal(Seen(company.Opportunities, stored.OpportunityId, oracle.Sees), lead.GetProperty("opportunity").IdOrNull());
            }
        }
    }

    [Theory, EveryDatabase]
    [Fault(23, "Filters by fields of hidden records")]
    public async Task A_filter_through_a_hidden_record_finds_nothing(Database database)
    {
        var server = await servers.Of(database);
        var company = server.Company;
        var rep = company.Users[1];
        var client = await server.As(rep.UserName);
        var oracle = await server.Oracle(rep.UserName);
        var hidden = company.Leads.Where(lead => !oracle.Sees(lead)).Select(lead => lead.Id).ToHashSet();
        var throughHidden = company.Opportunities.Where(oracle.Sees).Where(o => o.LeadId is { } lead && hidden.Contains(lead)).ToList();
        Assert.NotEmpty(throughHidden);

        foreach (var name in throughHidden.Select(o => company.Leads.Single(lead => lead.Id == o.LeadId).Name))
        {
            Assert.Equal(0, await Count(client, new { lead = new { name = new { eq = name } } }));
            Assert.Equal(0, await Count(client, new { lead = new { name = new { startsWith = name } } }));
            Assert.Equal(0, await Count(client, new { lead = new { name = new { @in = new[] { name } } } }));
            Assert.Equal(0, await Count(client, new { or = new[] { new { lead = new { name = new { contains = name } } } } }));
        }

        var withoutSeenLead = company.Opportunities.Where(oracle.Sees).Count(o => o.LeadId is not { } lead || hidden.Contains(lead));
        Assert.Equal(withoutSeenLead, await Count(client, new { lead = new { name = new { eq = (string?)null } } }));
    }

    [Theory, EveryDatabase]
    [Fault(23, "Orders by fields of hidden records")]
    public async Task An_order_through_a_hidden_record_says_nothing_about_it(Database database)
    {
        var server = await servers.Of(database);
        var company = server.Company;
        var rep = company.Users[1];
        var client = await server.As(rep.UserName);
        var oracle = await server.Oracle(rep.UserName);

        var data = await client.Data(
            "{ opportunities(first: 100, order: [{lead: {createdAt: DESC}}, {lead: {number: ASC}}, {number: ASC}]) { nodes { number lead { number } } } }");

        var unknown = company.Opportunities.Where(oracle.Sees).Where(o => Seen(company.Leads, o.LeadId, oracle.Sees) is null).ToList();
        Assert.True(unknown.Count(o => o.LeadId is not null) > 1, "The company has too few hidden leads for this test.");
        var answered = data.Nodes("opportunities").Where(node => node.GetProperty("lead").ValueKind == JsonValueKind.Null);
        Assert.Equal(
            unknown.Select(o => o.Number).Order(),
            answered.Select(node => node.GetProperty("number").GetInt32()));
    }

    private const string CustomerSales =
        """
        {
          customers(first: 30) {
            nodes {
              id
              opportunities(first: 15) { totalCount nodes { id } }
              followUps(first: 15) { totalCount nodes { id } }
            }
          }
        }
        """;

    private const string CustomerRecords =
        """
        {
          customers(first: 30) {
            nodes {
              id
              contacts(first: 15) { totalCount nodes { id } }
              tierHistory(first: 15) { totalCount nodes { id } }
            }
          }
        }
        """;

    private const string OtherChildren =
        """
        {
          opportunities(first: 50) { nodes { id followUps(first: 10) { totalCount nodes { id } } history { totalCount } } }
          leads(first: 20) { nodes { id followUps(first: 10) { totalCount nodes { id } } } }
        }
        """;

    private const string Parents =
        """
        {
          opportunities(first: 100) { nodes { id customer { id } lead { id } } }
          followUps(first: 100) { nodes { id customer { id } opportunity { id } lead { id } owner { id name team { name } } } }
          leads(first: 100) { nodes { id customer { id } opportunity { id } } }
          contacts(first: 100) { nodes { id customer { id } } }
        }
        """;

    private static async Task<int> Count(CrmClient client, object where) =>
        (await client.Data("query($where: OpportunityFilterInput) { opportunities(where: $where) { totalCount } }", new { where }))
            .At("opportunities", "totalCount").GetInt32();

    private static string? Seen<T>(IEnumerable<T> all, Guid? id, Func<T, bool> sees)
        where T : Entity => all.SingleOrDefault(record => record.Id == id) is { } found && sees(found) ? found.GlobalId() : null;
}
