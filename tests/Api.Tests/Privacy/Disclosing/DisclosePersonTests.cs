using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Privacy.Erasing;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Privacy.Disclosing;

public sealed class DisclosePersonTests
{
    private const string Selection = "disclosed { fileName json records }";

    [Theory, EveryDatabase]
    public async Task Every_text_that_leads_to_a_customer_is_handed_out(Database database)
    {
        await using var server = await CompanyServer.Start(database);
        var admin = await server.As(CompanyServer.Administrator);
        var customer = server.Company.Customers.First(c => server.Company.Contacts.Any(contact => contact.CustomerId == c.Id));
        var texts = 0;
        await server.Server.Do(async db => texts = await new MarkedPerson(db, customer.Id).Mark());

        var disclosed = await admin.Do("disclosePerson", new { customerId = customer.GlobalId() }, Selection);

        var json = disclosed.GetProperty("json").GetString()!;
        Assert.True(texts > 20, $"{texts} texts");
        Assert.All(Enumerable.Range(1, texts), n => Assert.Contains($"\"{MarkedPerson.Word} {n}\"", json, StringComparison.Ordinal));
        using var file = JsonDocument.Parse(json);
        Assert.Equal(disclosed.GetProperty("records").GetInt32(), file.RootElement.GetProperty("records").EnumerateObject().Sum(kind => kind.Value.GetArrayLength()));
        var told = await admin.Data("{ auditTrail(where: { act: { eq: \"PERSON_DISCLOSED\" } }) { nodes { by { userName } } } }");
        Assert.Equal("admin", Assert.Single(told.Nodes("auditTrail")).At("by", "userName").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_contact_gets_the_own_record_and_what_was_written_of_it_and_nobody_elses(Database database)
    {
        await using var server = await CompanyServer.Start(database);
        var (rep, other) = (await server.As("user1"), await server.As("user2"));
        var customer = await rep.Do("createCustomer", new { name = "Beispiel AG" }, "customer { id }");
        var contact = await rep.Do("createContact", new { customerId = customer.Id(), name = "Wilhelmina" }, "contact { id }");
        await rep.Do("createContact", new { customerId = customer.Id(), name = "Balthasar" }, "contact { id }");
        await rep.Do("recordFollowUp", new { customerId = customer.Id(), kind = "CALL", text = "Wilhelmina likes tea" }, "followUp { id }");
        await rep.Do("recordFollowUp", new { customerId = customer.Id(), kind = "CALL", text = "Nobody was there" }, "followUp { id }");

        var json = (await rep.Do("disclosePerson", new { contactId = contact.Id() }, Selection)).GetProperty("json").GetString()!;

        Assert.Contains("likes tea", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Balthasar", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody was there", json, StringComparison.Ordinal);
        Assert.Equal("NOT_FOUND", await other.RefusalOf("disclosePerson", new { contactId = contact.Id() }));
    }
}
