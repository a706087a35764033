using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Reviews;
using CrmGraph.Reporting.Sales;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Sales;

public sealed class QuotationAccessTests(DemoServers servers)
{
    private static readonly string[] Mutations =
        ["updateQuotation", "reviseQuotation", "submitQuotation", "sendQuotation", "acceptQuotation"];

    [Theory, EveryDatabase]
    public async Task Who_does_not_see_the_opportunity_neither_sees_nor_changes_its_quotations(Database database)
    {
        var (server, rep, opened) = await Start(database);
        var draft = await rep.Quote(opened);

        foreach (var stranger in new[] { "emma.clarke", "chen.huimin" })
        {
            var client = await server.As(stranger);
            Assert.Equal(JsonValueKind.Null, (await client.Data("query($id: ID!) { quotation(id: $id) { id } }", new { id = draft.Id() })).GetProperty("quotation").ValueKind);
            Assert.Equal(HttpStatusCode.NotFound, (await client.Send(HttpMethod.Get, Address(draft))).StatusCode);
            foreach (var mutation in Mutations)
            {
                Assert.Equal((mutation, "NOT_FOUND"), (mutation, await client.RefusalOn(mutation, draft)));
            }

            Assert.Equal("NOT_FOUND", await client.RefusalOf("decideQuotation", new { id = draft.Id(), version = draft.Version(), approved = true }));
            Assert.Equal("NOT_FOUND", await client.RefusalOf("rejectQuotation", new { id = draft.Id(), version = draft.Version(), reason = "R" }));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_share_holder_sees_the_quotation_and_does_not_change_it(Database database)
    {
        var (server, rep, opened) = await Start(database);
        var users = (await rep.Data("{ users(first: 100, where: { name: { in: [\"李明\", \"Emma Clarke\"] } }) { nodes { id } } }"))
            .GetProperty("users").GetProperty("nodes").EnumerateArray().Select(user => new { userId = user.Id(), share = 0.5m });
        await rep.Do("divideOpportunity", new { id = opened.Id(), version = opened.Version(), shares = users });
        var draft = await rep.Quote(opened);

        var holder = await server.As("emma.clarke");

        Assert.Equal(HttpStatusCode.OK, (await holder.Send(HttpMethod.Get, Address(draft))).StatusCode);
        Assert.Equal("NOT_FOUND", await holder.RefusalOn("submitQuotation", draft));
    }

    [Theory]
    [EveryDatabaseWith("zh-CN", "报价单")]
    [EveryDatabaseWith("en", "Quotation")]
    public async Task The_paper_says_what_the_graph_says(Database database, string language, string title)
    {
        var (_, rep, opened) = await Start(database);
        var draft = await rep.Quote(opened, 987.65m);

        var file = await ReviewFile.Get(rep, $"{Address(draft)}&lang={language}");
        var text = await file.Text();
        var said = (await rep.Data(
            """
            query($id: ID!) { quotation(id: $id) {
              number revision validUntil currency netTotal taxTotal total terms by { name }
              lines { text unit unitPrice net } opportunity { title }
            } }
            """,
            new { id = draft.Id() })).GetProperty("quotation");

        Assert.Equal("application/pdf", file.ContentType);
        Assert.Contains(title, text, StringComparison.Ordinal);
        string[] amounts = ["netTotal", "taxTotal", "total"];
        Assert.All(amounts, amount => Assert.Contains(ExactMoney.Full(said.Number(amount), said.Text("currency")!), text, StringComparison.Ordinal));
        string?[] words = [$"Q{said.GetProperty("number").GetInt32():D5}", said.Text("validUntil"), said.Text("terms"), said.GetProperty("by").Text("name"), said.GetProperty("opportunity").Text("title")];
        Assert.All(words, word => Assert.Contains(word!, text, StringComparison.Ordinal));
        foreach (var line in said.GetProperty("lines").EnumerateArray())
        {
            Assert.Contains(line.Text("text")!, text, StringComparison.Ordinal);
            Assert.Contains(ExactMoney.Plain(line.Number("unitPrice")), text, StringComparison.Ordinal);
            Assert.Contains(ExactMoney.Plain(line.Number("net")), text, StringComparison.Ordinal);
        }
    }

    [Theory, EveryDatabase]
    public async Task Without_a_token_there_is_no_paper(Database database)
    {
        var (server, rep, opened) = await Start(database);
        var draft = await rep.Quote(opened);

        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Anonymous().Send(HttpMethod.Get, Address(draft))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await rep.Send(HttpMethod.Get, "/files/quotations?id=nothing")).StatusCode);
    }

    private static string Address(JsonElement quotation) => $"/files/quotations?id={Uri.EscapeDataString(quotation.Id())}";

    private async Task<(CrmServer Server, CrmClient Rep, JsonElement Opened)> Start(Database database)
    {
        var server = await servers.Of(database);
        await server.AddProductAt1000();
        var rep = await server.As("li.ming");
        return (server, rep, await rep.Open());
    }
}
