using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>Whatever happens in a company, its reviews say the same everywhere and add up.</summary>
public sealed class RandomWeekTests
{
    private const int Weeks = 20;

    [Theory]
    [EveryDatabaseWith(7)]
    [EveryDatabaseWith(20261122)]
    public async Task Twenty_weeks_of_random_records_agree_in_PDF_workbook_and_GraphQL_and_add_up(Database database, int seed)
    {
        var company = new RandomCompany(seed);
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await company.Store(server);
        await server.Open();
        var admin = await server.As("admin");
        var scopes = new (object Input, string Address)?[]
        {
            null,
            (new { teamId = NodeId.Write("Team", company.TeamId) }, $"team-{company.TeamId:N}"),
            (new { repId = NodeId.Write("User", company.RepId) }, $"rep-{company.RepId:N}"),
        };
        WeeklyReviewData? before = null;
        foreach (var (index, week) in RandomCompany.Last(Weeks).Index())
        {
            var review = await AgreedReview.Check(admin, week.ToString(), index % 2 == 0 ? ReportLanguage.Zh : ReportLanguage.En);
            var part = await AgreedReview.Check(admin, week.ToString(), index % 2 == 0 ? ReportLanguage.En : ReportLanguage.Zh, scopes[1 + (index % 2)]);
            await AgreesWithTheListsBehind(admin, part);
            if (before is not null)
            {
                ReconciledReview.CheckFollows(review, before);
            }

            await new QueriedWeek(admin, review).Check();
            await new QueriedWeek(admin, part).Check();
            await AgreesWithTheListsBehind(admin, review);
            before = review;
        }
    }

    /// <summary>The opportunities that a figure leads to are as many, and worth as much.</summary>
    private static async Task AgreesWithTheListsBehind(CrmClient admin, WeeklyReviewData review)
    {
        async Task<JsonElement> Behind(MetricKey key) => (await admin.Data(
            "query($key: String!) { opportunitiesBehind(key: $key) { count amount } }",
            new { key = review.Metrics.Single(metric => metric.Key == key).Behind })).GetProperty("opportunitiesBehind");

        var (won, opened) = (await Behind(MetricKey.WonValue), await Behind(MetricKey.NewPipeline));
        Assert.Equal((review.Trend[^1].WonValue, review.Trend[^1].WonCount), (won.GetProperty("amount").GetDecimal(), won.GetProperty("count").GetInt32()));
        Assert.Equal((review.Trend[^1].NewPipeline, review.Funnel[1].Count), (opened.GetProperty("amount").GetDecimal(), opened.GetProperty("count").GetInt32()));
    }
}
