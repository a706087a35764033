using System.Globalization;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Sales;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

public sealed class OutlookTests(QuietServers servers, ImportedServers imports)
{
    [Theory, EveryDatabase]
    public async Task A_band_adds_up_from_its_reasons_and_closed_opportunities_have_none(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var nodes = (await manager.Data(
            "{ opportunities(first: 100) { nodes { status winLikelihood { band score reasons { kind points } } } } }")).Nodes("opportunities").ToList();

        foreach (var node in nodes.Where(node => node.GetProperty("status").GetString() == "OPEN"))
        {
            var likelihood = node.GetProperty("winLikelihood");
            var score = likelihood.GetProperty("score").GetInt32();
            var points = likelihood.GetProperty("reasons").EnumerateArray().Sum(reason => reason.GetProperty("points").GetInt32());
            Assert.Equal(Math.Clamp(points, 0, 100), score);
            Assert.Equal(score >= 70 ? "HIGH" : score >= 40 ? "MEDIUM" : "LOW", likelihood.GetProperty("band").GetString());
        }

        Assert.All(
            nodes.Where(node => node.GetProperty("status").GetString() is "WON" or "LOST"),
            node => Assert.Equal(System.Text.Json.JsonValueKind.Null, node.GetProperty("winLikelihood").ValueKind));
    }

    [Theory, EveryDatabase]
    public async Task A_customer_who_bought_often_is_expected_again_after_the_mean_time(Database database)
    {
        var admin = await (await imports.Of(database)).As("admin");
        var customer = (await admin.Data(
            "{ customers(first: 1, where: {name: {eq: \"Sumace\"}}) { nodes { nextPurchase { days expectedOn } opportunities(first: 100, where: {status: {eq: WON}}) { totalCount nodes { closedOn } } } } }"))
            .Nodes("customers").Single();
        Assert.Equal(customer.At("opportunities", "totalCount").GetInt32(), customer.Nodes("opportunities").Count());
        var days = customer.Nodes("opportunities")
            .Select(node => DateOnly.Parse(node.GetProperty("closedOn").GetString()!, CultureInfo.InvariantCulture))
            .Distinct().Order().ToList();
        var mean = (int)Math.Round((days[^1].DayNumber - days[0].DayNumber) / (double)(days.Count - 1), MidpointRounding.AwayFromZero);

        Assert.True(days.Count > 2);
        Assert.Equal(mean, customer.At("nextPurchase", "days").GetInt32());
        Assert.Equal(days[^1].AddDays(mean).ToString("O", CultureInfo.InvariantCulture), customer.At("nextPurchase", "expectedOn").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Two_orders_on_one_contract_are_two_purchases_on_their_days(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        await server.AddProductAt1000();
        var admin = await server.As("admin");
        var customerId = (await admin.Do("createCustomer", new { name = "Customer" }, "customer { id }")).Id();
        var opened = await admin.Open();
        await admin.Do("updateOpportunity", new { id = opened.Id(), version = opened.Version(), customerId });
        var contract = await admin.Sign(opened);
        foreach (var day in new[] { "2026-01-01", "2026-02-10" })
        {
            var line = contract.At("quotation", "lines")[0];
            await admin.Do("placeOrder", new { contractId = contract.Id(), orderedOn = day, lines = new[] { new { quotationLineId = line.Id(), quantity = 1 } } }, "order { id }");
        }

        var version = (await admin.Read(opened.Id())).Version();
        await admin.Do("winOpportunity", new { id = opened.Id(), version, summary = "They trust us." });
        var answer = await admin.Data(
            "query($id: ID!) { customer(id: $id) { nextPurchase { days expectedOn } } purchaseTasks(withinDays: 0) { dueOn expectedOn cycleDays } }",
            new { id = customerId });

        Assert.Equal("""{"days":40,"expectedOn":"2026-03-22"}""", answer.At("customer", "nextPurchase").GetRawText());
        Assert.Equal("""[{"dueOn":"2026-03-15","expectedOn":"2026-03-22","cycleDays":40}]""", answer.GetProperty("purchaseTasks").GetRawText());
    }

    [Theory, EveryDatabase]
    public async Task The_trend_shows_each_month_with_what_was_won_in_it(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");

        var trend = (await manager.Data("{ salesTrend(months: 6) { months { month amount count } amount { slope next } } }")).GetProperty("salesTrend");

        Assert.Equal(6, trend.GetProperty("months").GetArrayLength());
        Assert.Contains(trend.GetProperty("months").EnumerateArray(), month => month.GetProperty("count").GetInt32() > 0);
        Assert.True(trend.At("amount", "next").GetDecimal() >= 0);
    }
}
