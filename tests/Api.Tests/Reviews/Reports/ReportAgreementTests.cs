using System.Globalization;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.Tests;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews.Reports;

/// <summary>The reports beside the weekly review say what GraphQL says, in both languages, and their files are sound.</summary>
public sealed class ReportAgreementTests(QuietServers demo, ImportedServers imported)
{
    private const int FirstRow = 6;

    [Theory]
    [EveryDatabaseWith("zh-CN")]
    [EveryDatabaseWith("en")]
    public async Task Stages_go_on_in_the_bottleneck_report_as_in_their_funnel(Database database, string language)
    {
        var server = await imported.Of(database);
        var admin = await server.As("admin");
        var (text, workbook) = await Files(admin, "bottlenecks", $"?month=2017-06-15&lang={language}");
        using var opened = workbook;

        foreach (var (index, pipeline) in (await admin.Data("{ pipelines { id } }")).GetProperty("pipelines").EnumerateArray().Index())
        {
            var stages = (await admin.Data(
                "query($id: ID!) { stageFunnel(pipelineId: $id, from: \"2017-06-01\", to: \"2017-06-30\") { entered wentOn lost terminated conversion averageDays } }",
                new { id = pipeline.Id() })).GetProperty("stageFunnel");
            foreach (var (place, stage) in stages.EnumerateArray().Index())
            {
                decimal? Cell(char column) => workbook.Number(workbook.SheetNames[index], $"{column}{FirstRow + place}");
                Assert.Equal(Number(stage, "entered"), Cell('B'));
                Assert.Equal(Number(stage, "wentOn"), Cell('C'));
                Assert.Equal(Number(stage, "lost") + Number(stage, "terminated"), Cell('D'));
                Assert.Equal(Rounded(Number(stage, "conversion")), Rounded(Cell('E')));
                Assert.Equal(Rounded(Number(stage, "averageDays")), Rounded(Cell('G')));
                Assert.True(Number(stage, "conversion") is not { } share || text.Contains(Percent(share), StringComparison.Ordinal));
            }
        }
    }

    [Theory]
    [EveryDatabaseWith("zh-CN")]
    [EveryDatabaseWith("en")]
    public async Task Tiers_bring_in_their_report_what_their_results_say(Database database, string language)
    {
        var admin = await (await demo.Of(database)).As("admin");
        var day = CompanyDay.Today.AddDays(-3).ToString("O", CultureInfo.InvariantCulture);
        var (text, workbook) = await Files(admin, "tiers", $"?on={day}&lang={language}");
        using var opened = workbook;

        var tiers = (await admin.Data("query($day: LocalDate!) { tierResults(asOf: $day) { tiers { customers buyers orderValue averageOrderValue } } }", new { day }))
            .GetProperty("tierResults").GetProperty("tiers");

        Assert.NotEqual(0, tiers.GetArrayLength());
        foreach (var (place, tier) in tiers.EnumerateArray().Index())
        {
            decimal? Cell(char column) => workbook.Number(workbook.SheetNames[1], $"{column}{FirstRow + place}");
            Assert.Equal(Number(tier, "customers"), Cell('B'));
            Assert.Equal(Number(tier, "buyers"), Cell('C'));
            Assert.Equal(Number(tier, "orderValue"), Cell('D'));
            Assert.Equal(Rounded(Number(tier, "averageOrderValue")), Rounded(Cell('E')));
            Assert.Contains(MoneyText.Short(Number(tier, "orderValue")!.Value, "CNY", ReportLanguages.Parse(language)), text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [EveryDatabaseWith("zh-CN")]
    [EveryDatabaseWith("en")]
    public async Task A_rep_reads_the_figures_of_their_own_review(Database database, string language)
    {
        var rep = await (await demo.Of(database)).As("li.ming");
        var me = (await rep.Data("{ me { id } }")).GetProperty("me").Id();
        var week = ReviewSteps.WeekBefore(1);
        var (text, workbook) = await Files(rep, $"rep/{NodeId.Read(me, "User"):N}", $"?week={week}&lang={language}");
        using var opened = workbook;

        Assert.Equal(1, await (await ReviewFile.Get(rep, $"/reports/rep/{NodeId.Read(me, "User"):N}.pdf?week={week}&lang={language}")).Pages());
        var review = StatedReview.Read(await StatedReview.Of(rep, week, new { repId = me }));

        foreach (var (place, metric) in review.Metrics.Where(metric => metric.Key != MetricKey.RevenuePerRep).Index())
        {
            var spoken = ReportLanguages.Parse(language);
            Assert.Equal(MetricText.Of(metric.Key, metric.Value, "CNY", spoken), workbook.Text(workbook.SheetNames[0], $"B{FirstRow + place}"));
            Assert.Contains(MetricText.Card(metric, metric.Value, "CNY", spoken), text, StringComparison.Ordinal);
        }

        foreach (var (place, stage) in review.Stages.Where(stage => stage.Open > 0).Index())
        {
            Assert.Equal(stage.Open, workbook.Number(workbook.SheetNames[2], $"C{FirstRow + place}"));
            Assert.Equal(stage.Amount, workbook.Number(workbook.SheetNames[2], $"D{FirstRow + place}"));
        }
    }

    /// <summary>The text of the PDF, once qpdf has nothing against the file, and the workbook.</summary>
    private static async Task<(string Text, OpenedWorkbook Workbook)> Files(CrmClient client, string report, string query)
    {
        var pdf = await ReviewFile.Get(client, $"/reports/{report}.pdf{query}");
        var (exitCode, output) = await CommandLineTool.Run("qpdf", pdf.Content, TestContext.Current.CancellationToken, "--check", "{file}");
        Assert.True(exitCode == 0, output);
        return (await pdf.Text(), (await ReviewFile.Get(client, $"/reports/{report}.xlsx{query}")).Workbook());
    }

    private static decimal? Number(JsonElement of, string field) =>
        of.GetProperty(field) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null;

    private static decimal? Rounded(decimal? value) => value is { } known ? Math.Round(known, 6) : null;

    private static string Percent(decimal share) => Math.Round(share * 100, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture) + "%";
}
