using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Service;

public sealed class ComplaintOverHttpTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_complaint_is_recorded_answered_and_settled(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var customer = await rep.Do("createCustomer", new { name = "Broken Pumps" }, "customer { id }");
        var contact = await rep.Do("createContact", new { customerId = customer.Id(), name = "Petra" }, "contact { id }");
        var recorded = await rep.Do(
            "recordComplaint",
            new { customerId = customer.Id(), contactId = contact.Id(), subject = "Pump", text = "It leaks", receivedOn = "2026-11-20" },
            "complaint { id version status contact { name } }");

        await rep.Do("answerComplaint", new { id = recorded.Id(), version = 1, text = "On our way" }, "complaint { id }");
        await rep.Do("answerComplaint", new { id = recorded.Id(), version = 2, text = "Replaced", resolves = true }, "complaint { id }");

        Assert.Equal(("OPEN", "Petra"), (recorded.GetProperty("status").GetString(), recorded.At("contact", "name").GetString()));
        Assert.Equal("COMPLAINT_ALREADY_RESOLVED", await rep.RefusalOf("answerComplaint", new { id = recorded.Id(), version = 3, text = "Again" }));
        var read = await rep.Data(
            "query($id: ID!) { customer(id: $id) { complaints { nodes { status responses { text by { userName } } } } } }", new { id = customer.Id() });
        Assert.Equal(
            """{"status":"RESOLVED","responses":[{"text":"On our way","by":{"userName":"li.ming"}},{"text":"Replaced","by":{"userName":"li.ming"}}]}""",
            read.At("customer", "complaints", "nodes")[0].ToString());
    }

    [Theory, EveryDatabase]
    public async Task Who_may_not_change_the_customer_neither_records_nor_answers(Database database)
    {
        var server = await servers.Of(database);
        var (rep, stranger) = (await server.As("li.ming"), await server.As("emma.clarke"));
        var customer = await rep.Do("createCustomer", new { name = "Own Pumps" }, "customer { id }");
        var other = await rep.Do("createCustomer", new { name = "Other Pumps" }, "customer { id }");
        var elsewhere = await rep.Do("createContact", new { customerId = other.Id(), name = "Petra" }, "contact { id }");
        var recorded = await rep.Do("recordComplaint", new { customerId = customer.Id(), subject = "Pump" }, "complaint { id version }");

        Assert.Equal("NOT_FOUND", await stranger.RefusalOf("recordComplaint", new { customerId = customer.Id(), subject = "Pump" }));
        Assert.Equal("NOT_FOUND", await stranger.RefusalOf("answerComplaint", new { id = recorded.Id(), version = 1, text = "No" }));
        Assert.Equal("NOT_FOUND", await rep.RefusalOf("recordComplaint", new { customerId = customer.Id(), contactId = elsewhere.Id(), subject = "Pump" }));
    }
}
