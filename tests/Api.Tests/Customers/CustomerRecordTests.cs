using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Customers;

public sealed class CustomerRecordTests(DemoServers servers)
{
    private const string Record =
        "customer { id version abilityToPay purchaseIntent addresses { kind line city } preferences { topic value } }";

    [Theory, EveryDatabase]
    public async Task Addresses_preferences_and_judgements_stay_until_they_are_replaced(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var created = await rep.Do(
            "createCustomer",
            new
            {
                name = "Address Works",
                abilityToPay = "HIGH",
                purchaseIntent = "LOW",
                addresses = new[] { new { kind = "DELIVERY", line = "长江路 1 号", city = "Wuhan" } },
                preferences = new[] { new { topic = "付款", value = "月结" } },
            },
            Record);

        var renamed = await rep.Do("updateCustomer", new { id = created.Id(), version = created.Version(), name = "Address & Co" }, Record);
        Assert.Equal(
            """("HIGH", "LOW") [{"kind":"DELIVERY","line":"长江路 1 号","city":"Wuhan"}] [{"topic":"付款","value":"月结"}]""",
            $"""("{renamed.GetProperty("abilityToPay")}", "{renamed.GetProperty("purchaseIntent")}") {renamed.GetProperty("addresses")} {renamed.GetProperty("preferences")}""");

        var moved = await rep.Do(
            "updateCustomer", new { id = created.Id(), version = renamed.Version(), addresses = Array.Empty<object>(), abilityToPay = (string?)null }, Record);
        Assert.Equal((0, 1), (moved.GetProperty("addresses").GetArrayLength(), moved.GetProperty("preferences").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, moved.GetProperty("abilityToPay").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task A_company_never_belongs_to_its_own_subsidiary(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var group = await rep.Do("createCustomer", new { name = "Group" }, "customer { id version }");
        var middle = await rep.Do("createCustomer", new { name = "Middle", parentId = group.Id() }, "customer { id version }");
        var bottom = await rep.Do("createCustomer", new { name = "Bottom", parentId = middle.Id() }, "customer { id version parent { parent { id } } }");

        Assert.Equal(group.Id(), bottom.At("parent", "parent").Id());
        Assert.Equal("CUSTOMER_BELOW_ITSELF", await rep.RefusalOf("updateCustomer", new { id = group.Id(), version = 1, parentId = bottom.Id() }));
        Assert.Equal("CUSTOMER_IS_ITS_OWN_PARENT", await rep.RefusalOf("updateCustomer", new { id = group.Id(), version = 1, parentId = group.Id() }));
    }

    [Theory, EveryDatabase]
    public async Task A_document_is_downloaded_by_those_who_see_the_customer_and_added_by_those_who_may_change_it(Database database)
    {
        var server = await servers.Of(database);
        var (rep, stranger) = (await server.As("li.ming"), await server.As("emma.clarke"));
        var customer = await rep.Do("createCustomer", new { name = "Licensed Works" }, "customer { id }");
        var input = new { customerId = customer.Id(), title = "Business licence" };

        var added = (await rep.Upload("addCustomerDocument", input, "document { id version title size }", [1, 2, 3])).GetProperty("document");
        var address = $"/files/documents?id={Uri.EscapeDataString(added.Id())}";

        Assert.Equal([1, 2, 3], await (await rep.Send(HttpMethod.Get, address)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Send(HttpMethod.Get, address)).StatusCode);
        Assert.Equal("NOT_FOUND", (await stranger.Upload("addCustomerDocument", input, "", [1])).FirstError().GetProperty("code").GetString());
        await rep.Do("withdrawCustomerDocument", new { id = added.Id(), version = added.Version() }, "document { id }");
        var listed = await rep.Data("query($id: ID!) { customer(id: $id) { files { nodes { title withdrawnAt } } } }", new { id = customer.Id() });
        Assert.NotEqual(JsonValueKind.Null, listed.At("customer", "files", "nodes")[0].GetProperty("withdrawnAt").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task What_was_won_with_a_customer_is_its_purchases(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var customer = await rep.Do("createCustomer", new { name = "Buying Works" }, "customer { id }");
        var opened = await rep.Open(2_500);
        await rep.Do("updateOpportunity", new { id = opened.Id(), version = opened.Version(), customerId = customer.Id() });
        await rep.Do("winOpportunity", new { id = opened.Id(), version = opened.Version() + 1, summary = "S" });

        var bought = await rep.Data("query($id: ID!) { customer(id: $id) { purchases { nodes { id amount } } } }", new { id = customer.Id() });

        Assert.Equal(opened.Id(), Assert.Single(bought.At("customer", "purchases", "nodes").EnumerateArray()).Id());
    }
}
