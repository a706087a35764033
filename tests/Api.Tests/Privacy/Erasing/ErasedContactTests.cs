using System.Text.Json;
using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

public sealed class ErasedContactTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Name = "Wilhelmina";
    private const string Email = "wilhelmina@example.test";

    [Theory, EveryDatabase]
    public async Task The_person_goes_and_the_customer_stays_with_all_that_was_written(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As(CompanyServer.Administrator);
        await server.EndImports();
        var (customer, contact) = await Contact(admin, "Beispiel AG");
        var (elsewhere, other) = await Contact(admin, "Wilhelmina und Söhne");
        await admin.Do("recordConsent", new { contactId = contact.Id(), purpose = "MARKETING", channel = "EMAIL", textVersion = "1", evidence = "Form" }, "consent { id }");
        var complaint = await admin.Do("recordComplaint", new { customerId = customer, contactId = contact.Id(), subject = "Pump", text = $"{Name} says it leaks" }, "complaint { id }");
        await admin.Do("recordFollowUp", new { customerId = customer, kind = "CALL", text = $"{Name} ({Email}) wants Wilhelminas price" }, "followUp { id }");
        await admin.Do("recordFollowUp", new { customerId = elsewhere, kind = "CALL", text = $"{Name} called" }, "followUp { id }");

        var erasure = await admin.Do(
            "erasePerson",
            new { contactId = contact.Id(), version = contact.Version(), ground = "CONSENT_WITHDRAWN" },
            "erasure { kind records { kind fate count } }");

        Assert.Equal("CONTACT", erasure.GetProperty("kind").GetString());
        Assert.Equal(
            """[{"kind":"Contact","fate":"ERASED","count":1},{"kind":"Consent","fate":"ERASED","count":1},{"kind":"Complaint","fate":"ANONYMISED","count":1},{"kind":"FollowUp","fate":"ANONYMISED","count":1}]""",
            erasure.GetProperty("records").ToString());
        var left = await admin.Data(
            "query($id: ID!, $other: ID!) { customer(id: $id) { name contacts { totalCount } followUps { nodes { text } } complaints { nodes { text contact { id } } } } other: customer(id: $other) { name contacts { nodes { name email } } followUps { nodes { text } } } }",
            new { id = customer, other = elsewhere });
        var stays = left.GetProperty("customer");
        Assert.Equal(("Beispiel AG", 0), (stays.GetProperty("name").GetString(), stays.At("contacts", "totalCount").GetInt32()));
        Assert.Equal("已清除 Erased (已清除 Erased) wants Wilhelminas price", Assert.Single(stays.Nodes("followUps")).GetProperty("text").GetString());
        Assert.Equal("已清除 Erased says it leaks", Assert.Single(stays.Nodes("complaints")).GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, Assert.Single(stays.Nodes("complaints")).GetProperty("contact").ValueKind);
        Assert.Equal($"{Name} called", Assert.Single(left.GetProperty("other").Nodes("followUps")).GetProperty("text").GetString());
        Assert.Equal(Name, Assert.Single(left.GetProperty("other").Nodes("contacts")).GetProperty("name").GetString());
        Assert.NotEqual(contact.Id(), other.Id());
        Assert.NotNull(complaint.Id());
        await server.Server.Do(async db => Assert.Equal(1, await db.Set<EventRecord>().CountAsync(happened => happened.Type == "ContactErased")));
    }

    private static async Task<(string CustomerId, JsonElement Contact)> Contact(CrmClient client, string company)
    {
        var customer = await client.Do("createCustomer", new { name = company }, "customer { id }");
        return (customer.Id(), await client.Do("createContact", new { customerId = customer.Id(), name = Name, email = Email }, "contact { id version }"));
    }
}
