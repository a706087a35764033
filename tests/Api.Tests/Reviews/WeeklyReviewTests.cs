using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

public sealed class WeeklyReviewTests(ImportedServers imported, QuietServers demo)
{
    private const string Query =
        """
        query($week: String!, $scope: ReviewScopeInput) {
          weeklyReview(week: $week, scope: $scope) {
            week status
            metrics { key value previous change changeKind }
            leaderboard { name wonValue wonCount }
            bridge { steps { kind amount count } }
            trend { week wonValue wonCount }
            stages { nameEn open amount }
          }
        }
        """;

    [Theory, EveryDatabase]
    public async Task Every_week_of_2017_has_the_wins_of_the_files(Database database)
    {
        var expected = SalesDataSet.Read().Won.ToLookup(deal => Week(deal.On));
        var admin = await (await imported.Of(database)).As("admin");

        foreach (var week in Enumerable.Range(0, 52).Select(i => Week(new DateOnly(2017, 1, 2).AddDays(7 * i))))
        {
            var review = (await admin.Data(Query, new { week })).GetProperty("weeklyReview");

            Assert.Equal(expected[week].Count(), (int)Metric(review, "WON_COUNT")!.Value);
            Assert.Equal(expected[week].Sum(deal => deal.Value), Metric(review, "WON_VALUE"));
            Reconcile(review);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_demo_weeks_reconcile_for_the_company_each_team_and_each_rep(Database database)
    {
        var admin = await (await demo.Of(database)).As("admin");
        var teams = (await admin.Data("{ teams { id members(first: 100) { nodes { id } } } }")).GetProperty("teams");
        var today = CompanyDay.Today;
        foreach (var week in Enumerable.Range(1, 3).Select(i => Week(today.AddDays(-7 * i))))
        {
            var company = await Review(admin, week, null);
            var byTeam = 0m;
            foreach (var team in teams.EnumerateArray())
            {
                byTeam += Metric(await Review(admin, week, new { teamId = team.GetProperty("id").GetString() }), "WON_VALUE")!.Value;
                var rep = team.GetProperty("members").GetProperty("nodes")[0].GetProperty("id").GetString();
                await Review(admin, week, new { repId = rep });
            }

            Assert.Equal(Metric(company, "WON_VALUE"), byTeam);
        }
    }

    [Theory, EveryDatabase]
    public async Task The_bridge_of_one_week_opens_where_the_one_before_closed(Database database)
    {
        var admin = await (await demo.Of(database)).As("admin");
        var today = CompanyDay.Today;

        var before = await Review(admin, Week(today.AddDays(-14)), null);
        var after = await Review(admin, Week(today.AddDays(-7)), null);

        Assert.Equal(Step(before, "CLOSING").Amount, Step(after, "OPENING").Amount);
        Assert.Equal(Step(before, "CLOSING").Count, Step(after, "OPENING").Count);
    }

    private static async Task<JsonElement> Review(CrmClient client, string week, object? scope)
    {
        var review = (await client.Data(Query, new { week, scope })).GetProperty("weeklyReview");
        Reconcile(review);
        return review;
    }

    private static void Reconcile(JsonElement review)
    {
        var won = Metric(review, "WON_VALUE");
        var steps = review.GetProperty("bridge").GetProperty("steps").EnumerateArray().ToList();
        Assert.Equal(won, review.GetProperty("leaderboard").EnumerateArray().Sum(row => row.GetProperty("wonValue").GetDecimal()));
        Assert.Equal(-won, Step(review, "WON").Amount);
        Assert.Equal(won, review.GetProperty("trend").EnumerateArray().Last().GetProperty("wonValue").GetDecimal());
        Assert.Equal(Step(review, "CLOSING").Amount, steps.SkipLast(1).Sum(step => step.GetProperty("amount").GetDecimal()));
        Assert.Equal(Step(review, "CLOSING").Amount, review.GetProperty("stages").EnumerateArray().Sum(stage => stage.GetProperty("amount").GetDecimal()));
        Assert.Equal(Step(review, "CLOSING").Count, review.GetProperty("stages").EnumerateArray().Sum(stage => stage.GetProperty("open").GetInt32()));
    }

    private static (decimal Amount, int Count) Step(JsonElement review, string kind)
    {
        var step = review.GetProperty("bridge").GetProperty("steps").EnumerateArray().Single(step => step.GetProperty("kind").GetString() == kind);
        return (step.GetProperty("amount").GetDecimal(), step.GetProperty("count").GetInt32());
    }

    private static decimal? Metric(JsonElement review, string key)
    {
        var value = review.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("key").GetString() == key).GetProperty("value");
        return value.ValueKind == JsonValueKind.Null ? null : value.GetDecimal();
    }

    private static string Week(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):D4}-W{ISOWeek.GetWeekOfYear(date):D2}");
    }
}
