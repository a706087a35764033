using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;

namespace CrmGraph.Api.Tests.Sales;

/// <summary>What the tests of sales do over and over.</summary>
internal static class SalesSteps
{
    public const string Quoted = "quotation { id version number revision status approver discountShare currency netTotal taxTotal total }";

    public const string Agreed =
        "contract { id version status total outstanding quotation { lines { id } } instalments { id version amount } }";

    /// <summary>A draft of two units at a price each, which is 1,000 by the list of one product.</summary>
    public static async Task<JsonElement> Quote(this CrmClient client, JsonElement opportunity, decimal unitPrice = 1000) =>
        await client.Do("createQuotation", await Quotation(client, opportunity, unitPrice), Quoted);

    /// <summary>The input of such a draft.</summary>
    public static async Task<object> Quotation(CrmClient client, JsonElement opportunity, decimal unitPrice) => new
    {
        opportunityId = opportunity.Id(),
        lines = new[] { new { productId = await client.ProductAt1000(), quantity = 2, unitPrice, unit = "台", taxRate = 0.13m } },
        terms = "30 days net",
    };

    /// <summary>A product of CNY 1,000; the server is shared, so whoever comes first makes it.</summary>
    public static async Task<string> ProductAt1000(this CrmClient client)
    {
        var data = await client.Data("{ products(first: 1, where: { name: { eq: \"Test robot\" } }) { nodes { id } } }");
        return data.GetProperty("products").GetProperty("nodes")[0].Id();
    }

    /// <summary>Adds that product.</summary>
    public static async Task AddProductAt1000(this CrmServer server)
    {
        var admin = await server.As("admin");
        var data = await admin.Data("{ products(first: 1, where: { name: { eq: \"Test robot\" } }) { totalCount } }");
        if (data.GetProperty("products").GetProperty("totalCount").GetInt32() == 0)
        {
            await admin.Do("createProduct", new { name = "Test robot", series = "Test", listPrice = 1000 }, "product { id }");
        }
    }

    /// <summary>Runs a mutation of a quotation that must succeed.</summary>
    public static Task<JsonElement> On(this CrmClient client, string mutation, JsonElement record) =>
        client.Do(mutation, new { id = record.Id(), version = record.Version() }, Quoted);

    /// <summary>A quotation that the customer accepted.</summary>
    public static async Task<JsonElement> Accepted(this CrmClient client, JsonElement opportunity, decimal unitPrice = 1000)
    {
        var submitted = await client.On("submitQuotation", await client.Quote(opportunity, unitPrice));
        return await client.On("acceptQuotation", await client.On("sendQuotation", submitted));
    }

    /// <summary>A contract of CNY 2,260 on two units, signed and due in two halves; with its lines and instalments.</summary>
    public static async Task<JsonElement> Sign(this CrmClient client, JsonElement opportunity, string firstDue = "2030-01-01")
    {
        var accepted = await client.Accepted(opportunity);
        var plan = new[]
        {
            new { name = "首付款", dueOn = firstDue, share = 0.5m },
            new { name = "尾款", dueOn = "2030-06-30", share = 0.5m },
        };
        var draft = await client.Do("createContract", new { quotationId = accepted.Id(), instalments = plan }, Agreed);
        return await client.Do("signContract", new { id = draft.Id(), version = draft.Version() }, Agreed);
    }

    /// <summary>Pays so much of an instalment of a contract.</summary>
    public static Task<JsonElement> Pay(this CrmClient client, JsonElement contract, int instalment, decimal? amount = null) => client.Do(
        "recordPayment",
        new { instalmentId = contract.GetProperty("instalments")[instalment].Id(), amount, method = "BANK_TRANSFER" },
        "payment { id version amount }");

    /// <summary>The contract as it is now.</summary>
    public static async Task<JsonElement> Contract(this CrmClient client, string id, string selection) =>
        (await client.Data($"query($id: ID!) {{ contract(id: $id) {{ id version {selection} }} }}", new { id })).GetProperty("contract");

    /// <summary>The code that a mutation of a record is refused with.</summary>
    public static Task<string?> RefusalOn(this CrmClient client, string mutation, JsonElement record) =>
        client.RefusalOf(mutation, new { id = record.Id(), version = record.Version() });

    public static string? Text(this JsonElement element, string property) => element.GetProperty(property).GetString();

    public static decimal Number(this JsonElement element, string property) => element.GetProperty(property).GetDecimal();
}
