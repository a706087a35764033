using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Ownership;

public sealed class OwnershipTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_transfer_keeps_stage_history_and_note_also_when_it_is_closed(Database database)
    {
        var server = await servers.Of(database);
        var (rep, supervisor) = (await server.As("li.ming"), await server.As("lin.zhiqiang"));
        var (open, closed) = (await rep.Open(), await rep.Open());
        var lost = await rep.Do("loseOpportunity", new { id = closed.Id(), version = closed.Version(), reason = "price", summary = "S", noCompetitor = true });
        var successor = await UserId(rep, "王玥");

        await rep.Try("transferOpportunity", new { id = open.Id(), version = open.Version(), ownerId = successor, note = "喜欢打电话" });
        await rep.Try("transferOpportunity", new { id = lost.Id(), version = lost.Version(), ownerId = successor, note = "喜欢打电话" });

        foreach (var (id, status) in new[] { (open.Id(), "OPEN"), (lost.Id(), "LOST") })
        {
            Assert.Equal(JsonValueKind.Null, (await rep.Data("query($id: ID!) { opportunity(id: $id) { id } }", new { id })).GetProperty("opportunity").ValueKind);
            var now = await supervisor.Read(id, "status owner { name } stage { id } history(last: 1) { nodes { kind reason toOwner { name } } }");
            Assert.Equal((status, "王玥"), (now.GetProperty("status").GetString(), now.GetProperty("owner").GetProperty("name").GetString()));
            Assert.Equal(open.GetProperty("stage").Id(), now.GetProperty("stage").Id());
            Assert.Equal("喜欢打电话", now.GetProperty("history").GetProperty("nodes")[0].GetProperty("reason").GetString());
        }
    }

    [Theory, EveryDatabase]
    public async Task Credit_is_divided_to_the_cent_and_share_holders_see_and_do_not_change(Database database)
    {
        var server = await servers.Of(database);
        var (rep, holder) = (await server.As("li.ming"), await server.As("emma.clarke"));
        var opened = await rep.Open(amount: 100);
        var (mine, theirs, third) = (await UserId(rep, "李明"), await UserId(rep, "Emma Clarke"), await UserId(rep, "王玥"));

        Assert.Equal("SHARES_DO_NOT_SUM_UP", await rep.RefusalOf("divideOpportunity", Division(opened, (mine, 0.5m), (theirs, 0.4m))));
        Assert.Equal("SHARE_HOLDER_TWICE", await rep.RefusalOf("divideOpportunity", Division(opened, (mine, 0.5m), (mine, 0.5m))));
        Assert.Equal("NOT_FOUND", await holder.RefusalOf("divideOpportunity", Division(opened, (theirs, 1m))));
        var divided = await rep.Do("divideOpportunity", Division(opened, (mine, 0.3334m), (theirs, 0.3333m), (third, 0.3333m)));

        var seen = await holder.Read(opened.Id(), "shares { share toOn user { name } } credits { baseAmount share user { name } }");
        Assert.Equal([33.34m, 33.33m, 33.33m], seen.GetProperty("credits").EnumerateArray().Select(credit => credit.GetProperty("baseAmount").GetDecimal()));
        Assert.Equal(3, seen.GetProperty("shares").GetArrayLength());
        Assert.Equal("NOT_FOUND", await holder.RefusalOf("updateOpportunity", new { id = opened.Id(), version = divided.Version(), title = "Mine" }));

        await rep.Do("divideOpportunity", Division(divided, (mine, 1m)));
        Assert.Equal(JsonValueKind.Null, (await holder.Data("query($id: ID!) { opportunity(id: $id) { id } }", new { id = opened.Id() })).GetProperty("opportunity").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task Expenses_add_up_in_base_currency(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();

        await rep.Do("recordExpense", new { opportunityId = opened.Id(), kind = "TRAVEL", amount = 1200.5, spentOn = "2026-11-01", note = "高铁" }, "expense { id }");
        await rep.Do("recordExpense", new { opportunityId = opened.Id(), kind = "HOSPITALITY", amount = 300, spentOn = "2026-11-02" }, "expense { id }");

        var spent = await rep.Read(opened.Id(), "expenseTotal expenses { nodes { kind baseAmount note by { name } } }");
        Assert.Equal(1500.5m, spent.GetProperty("expenseTotal").GetDecimal());
        Assert.Equal(["TRAVEL", "HOSPITALITY"], spent.GetProperty("expenses").GetProperty("nodes").EnumerateArray().Select(e => e.GetProperty("kind").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task Who_leaves_hands_over_everything_and_cannot_come_back(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var leaver = await admin.Do("createUser", new { userName = "leaver", name = "Leaver", role = "SALES_REP" }, "user { id version }");
        var heir = await admin.Do("createUser", new { userName = "heir", name = "Heir", role = "SALES_REP" }, "user { id version }");
        var rep = await server.As("leaver");
        var (open, closed) = (await rep.Open(), await rep.Open());
        await rep.Do("terminateOpportunity", new { id = closed.Id(), version = closed.Version(), reason = "cancelled", summary = "S" });
        await rep.Do("createCustomer", new { name = "Customer" }, "customer { id }");
        await rep.Do("createLead", new { name = "Lead", source = "EVENT" }, "lead { id }");

        var input = new { id = leaver.Id(), version = leaver.Version(), successorId = heir.Id(), note = "离职" };
        Assert.Equal("NOT_ALLOWED", await rep.RefusalOf("resignUser", input));
        await admin.Do("resignUser", input, "user { id active }");

        var owned = await (await server.As("heir")).Data("{ opportunities { totalCount } customers { totalCount } leads { totalCount } }");
        Assert.Equal((2, 1, 1), (Count(owned, "opportunities"), Count(owned, "customers"), Count(owned, "leads")));
        await Assert.ThrowsAsync<HttpRequestException>(() => server.As("leaver"));
        Assert.Equal("SUCCESSOR_HAS_LEFT", await admin.RefusalOf("transferOpportunity", new { id = open.Id(), version = 2, ownerId = leaver.Id(), note = "back" }));
    }

    [Theory, EveryDatabase]
    public async Task The_last_administrator_stays(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var me = (await admin.Data("{ me { id version } }")).GetProperty("me");
        var heir = await admin.Do("createUser", new { userName = "heir", name = "Heir", role = "MANAGER" }, "user { id version }");
        var input = new { id = me.Id(), version = me.Version(), successorId = heir.Id(), note = "离职" };

        Assert.Equal("LAST_ADMINISTRATOR", await admin.RefusalOf("resignUser", input));
        Assert.Equal("LAST_ADMINISTRATOR", await admin.RefusalOf("updateUser", new { id = me.Id(), version = me.Version(), role = "MANAGER" }));
        Assert.Equal("LAST_ADMINISTRATOR", await admin.RefusalOf("updateUser", new { id = me.Id(), version = me.Version(), active = false }));
        await admin.Do("updateUser", new { id = heir.Id(), version = heir.Version(), role = "ADMINISTRATOR" }, "user { id }");
        await admin.Do("resignUser", input, "user { id active }");
    }

    private static int Count(JsonElement data, string connection) => data.GetProperty(connection).GetProperty("totalCount").GetInt32();

    private static async Task<string> UserId(CrmClient client, string name) =>
        (await client.Data("query($name: String!) { users(where: { name: { eq: $name } }) { nodes { id } } }", new { name }))
            .GetProperty("users").GetProperty("nodes")[0].Id();

    private static object Division(JsonElement opportunity, params (string UserId, decimal Share)[] shares) => new
    {
        id = opportunity.Id(),
        version = opportunity.Version(),
        shares = shares.Select(share => new { userId = share.UserId, share = share.Share }),
    };
}
