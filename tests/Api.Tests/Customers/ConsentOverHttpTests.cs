using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Customers;

public sealed class ConsentOverHttpTests(DemoServers servers)
{
    private const string Reachable =
        """
        query($id: ID!) {
          contact(id: $id) { consents(where: { purpose: { eq: MARKETING }, channel: { eq: EMAIL }, withdrawnAt: { eq: null } }) { totalCount } }
        }
        """;

    [Theory, EveryDatabase]
    public async Task A_consent_holds_for_its_purpose_and_channel_until_it_is_withdrawn(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var contact = await Contact(rep);
        Assert.Equal(0, await Held(rep, contact));

        await rep.Do("recordConsent", Input(contact, "MARKETING", "PHONE"), "consent { id }");
        var given = await rep.Do("recordConsent", Input(contact, "MARKETING", "EMAIL"), "consent { id version }");
        Assert.Equal(1, await Held(rep, contact));
        Assert.Equal("CONSENT_ALREADY_GIVEN", await rep.RefusalOf("recordConsent", Input(contact, "MARKETING", "EMAIL")));

        await rep.Do("withdrawConsent", new { id = given.Id(), version = given.Version() }, "consent { id }");
        Assert.Equal(0, await Held(rep, contact));
        Assert.Equal("CONSENT_ALREADY_WITHDRAWN", await rep.RefusalOf("withdrawConsent", new { id = given.Id(), version = given.Version() + 1 }));
        await rep.Do("recordConsent", Input(contact, "MARKETING", "EMAIL"), "consent { id }");
        Assert.Equal(1, await Held(rep, contact));
    }

    [Theory, EveryDatabase]
    public async Task Who_does_not_see_the_person_neither_reads_nor_records_consents(Database database)
    {
        var server = await servers.Of(database);
        var (rep, stranger) = (await server.As("li.ming"), await server.As("emma.clarke"));
        var contact = await Contact(rep);
        var given = await rep.Do("recordConsent", Input(contact, "ANALYSIS", "NONE"), "consent { id version }");

        Assert.Equal("NOT_FOUND", await stranger.RefusalOf("recordConsent", Input(contact, "MARKETING", "EMAIL")));
        Assert.Equal("NOT_FOUND", await stranger.RefusalOf("withdrawConsent", new { id = given.Id(), version = given.Version() }));
        var seen = await stranger.Data("query($id: ID!) { node(id: $id) { id } }", new { id = given.Id() });
        Assert.Equal(JsonValueKind.Null, seen.GetProperty("node").ValueKind);
    }

    private static async Task<int> Held(CrmClient client, string contact) =>
        (await client.Data(Reachable, new { id = contact })).At("contact", "consents", "totalCount").GetInt32();

    private static async Task<string> Contact(CrmClient client)
    {
        var customer = await client.Do("createCustomer", new { name = "Consenting Works" }, "customer { id }");
        return (await client.Do("createContact", new { customerId = customer.Id(), name = "Petra", email = "petra@example.test" }, "contact { id }")).Id();
    }

    private static object Input(string contactId, string purpose, string channel) =>
        new { contactId, purpose, channel, textVersion = "2026-1", evidence = "Form of the fair" };
}
