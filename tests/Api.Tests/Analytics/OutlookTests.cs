using System.Globalization;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

public sealed class OutlookTests(DemoServers servers, ImportedServers imports)
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
    public async Task The_trend_shows_each_month_with_what_was_won_in_it(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");

        var trend = (await manager.Data("{ salesTrend(months: 6) { months { month amount count } amount { slope next } } }")).GetProperty("salesTrend");

        Assert.Equal(6, trend.GetProperty("months").GetArrayLength());
        Assert.Contains(trend.GetProperty("months").EnumerateArray(), month => month.GetProperty("count").GetInt32() > 0);
        Assert.True(trend.At("amount", "next").GetDecimal() >= 0);
    }
}
