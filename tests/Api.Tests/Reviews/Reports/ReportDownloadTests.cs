using System.Globalization;
using System.Net;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Tests;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmGraph.Api.Tests.Reviews.Reports;

public sealed class ReportDownloadTests(QuietServers demo)
{
    private static readonly string[] Reports = ["pipeline", "tiers", "win-loss", "bottlenecks"];
    private static readonly string[] Lists = ["customers", "contacts", "leads", "opportunities", "follow-ups"];

    [Theory]
    [EveryDatabaseWith("zh-CN")]
    [EveryDatabaseWith("en")]
    public async Task Every_report_comes_as_a_sound_PDF_and_a_valid_workbook(Database database, string language)
    {
        var server = await demo.Of(database);
        foreach (var user in new[] { "admin", "lin.zhiqiang", "li.ming" })
        {
            var client = await server.As(user);
            foreach (var report in Reports.Append($"rep/{await RepId(client)}"))
            {
                var text = await (await ReviewFile.Get(client, $"/reports/{report}.pdf?lang={language}")).Text();
                using var workbook = (await ReviewFile.Get(client, $"/reports/{report}.xlsx?lang={language}")).Workbook();

                Assert.Contains("CrmGraph", text, StringComparison.Ordinal);
                Assert.Empty(workbook.Errors(FileFormatVersions.Office2019));
                Assert.Empty(workbook.HiddenTexts());
            }
        }
    }

    [Theory, EveryDatabase]
    public async Task The_pipeline_of_a_day_is_what_GraphQL_says(Database database)
    {
        var admin = await (await demo.Of(database)).As("admin");
        var day = CompanyDay.Today.AddDays(-10);
        var moment = day.ToDateTime(TimeOnly.MinValue).AddHours(16).AddTicks(-10).ToString("O", CultureInfo.InvariantCulture) + "Z";
        var open = (await admin.Data("query($at: DateTime!) { pipelineAsOf(asOf: $at) { count amount } }", new { at = moment })).GetProperty("pipelineAsOf");
        var address = string.Create(CultureInfo.InvariantCulture, $"?on={day:yyyy-MM-dd}&lang=en");

        var text = await (await ReviewFile.Get(admin, "/reports/pipeline.pdf" + address)).Text();
        using var workbook = (await ReviewFile.Get(admin, "/reports/pipeline.xlsx" + address)).Workbook();

        var total = workbook.AddressOf("By stage", "Total")[1..];
        Assert.Equal(open.GetProperty("count").GetInt32(), workbook.Number("By stage", $"B{total}"));
        Assert.Equal(open.GetProperty("amount").GetDecimal(), workbook.Number("By stage", $"C{total}"));
        Assert.Contains(MoneyText.Short(open.GetProperty("amount").GetDecimal(), "CNY", ReportLanguage.En), text, StringComparison.Ordinal);
    }

    [Theory]
    [EveryDatabaseWith("admin")]
    [EveryDatabaseWith("chen.huimin")]
    [EveryDatabaseWith("li.ming")]
    public async Task Wins_and_losses_are_those_the_reader_may_see(Database database, string user)
    {
        var client = await (await demo.Of(database)).As(user);
        var (from, to) = (CompanyDay.Today.AddDays(-60), CompanyDay.Today.AddDays(-30));
        var days = new { from = from.ToString("O", CultureInfo.InvariantCulture), to = to.ToString("O", CultureInfo.InvariantCulture) };

        using var workbook = (await ReviewFile.Get(client, $"/reports/win-loss.xlsx?from={days.from}&to={days.to}&lang=en")).Workbook();

        var total = workbook.AddressOf("By owner", "Total")[1..];
        Assert.Equal(await Closed(client, "WON", days), workbook.Number("By owner", $"B{total}"));
        var lost = await Closed(client, "LOST", days);
        Assert.Equal(lost, workbook.Number("By owner", $"C{total}"));
        foreach (var divided in new[] { "Why we lost", "To whom we lost", "Where we lost" })
        {
            Assert.Equal(lost, workbook.Number(divided, $"B{workbook.AddressOf(divided, "Total")[1..]}"));
        }
    }

    [Theory]
    [EveryDatabaseWith("admin")]
    [EveryDatabaseWith("li.ming")]
    public async Task A_list_has_every_row_that_the_reader_may_see(Database database, string user)
    {
        var client = await (await demo.Of(database)).As(user);
        foreach (var list in Lists)
        {
            // Others add to the same company meanwhile.
            var field = list == "follow-ups" ? "followUps" : list;
            var before = await Count(client, field);
            using var workbook = (await ReviewFile.Get(client, $"/reports/list/{list}.xlsx?lang=en")).Workbook();

            var rows = workbook.Sheet(workbook.SheetNames[0]).Worksheet.Descendants<Row>().Count() - 1;
            Assert.InRange(rows, before, await Count(client, field));
            Assert.Empty(workbook.Errors(FileFormatVersions.Office2019));
        }
    }

    [Theory]
    [EveryDatabaseWith("leads", "D")]
    [EveryDatabaseWith("opportunities", "D")]
    [EveryDatabaseWith("follow-ups", "B")]
    public async Task A_list_speaks_the_language_that_is_asked_for(Database database, string list, string column)
    {
        var client = await (await demo.Of(database)).As("admin");

        Assert.DoesNotContain(await Words(client, list, column, "zh-CN"), word => word.Any(char.IsAsciiLetter));
        Assert.All(await Words(client, list, column, "en"), word => Assert.True(word.All(char.IsAscii), word));
    }

    [Theory]
    [EveryDatabaseWith("list/users.xlsx", HttpStatusCode.NotFound)]
    [EveryDatabaseWith("pipeline.docx", HttpStatusCode.NotFound)]
    [EveryDatabaseWith("pipeline.pdf?on=0001-01-01", HttpStatusCode.BadRequest)]
    [EveryDatabaseWith("win-loss.pdf?from=yesterday", HttpStatusCode.BadRequest)]
    public async Task What_is_no_report_is_refused(Database database, string file, HttpStatusCode status)
    {
        using var response = await (await (await demo.Of(database)).As("admin")).Send(HttpMethod.Get, $"/reports/{file}");

        Assert.Equal(status, response.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_gets_a_report_without_a_token_or_one_about_a_stranger(Database database)
    {
        var server = await demo.Of(database);
        var rep = await server.As("li.ming");
        var stranger = NodeId.Read((await (await server.As("admin")).User("emma.clarke")).Id(), "User").ToString("N");

        using var anonymous = await server.Anonymous().Send(HttpMethod.Get, "/reports/list/customers.xlsx");
        using var other = await rep.Send(HttpMethod.Get, $"/reports/rep/{stranger}.pdf");

        Assert.Equal(HttpStatusCode.Unauthorized, anonymous.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    /// <summary>The different words below the heading of a column.</summary>
    private static async Task<List<string>> Words(CrmClient client, string list, string column, string language)
    {
        using var workbook = (await ReviewFile.Get(client, $"/reports/list/{list}.xlsx?lang={language}")).Workbook();
        var sheet = workbook.SheetNames[0];
        var rows = workbook.Sheet(sheet).Worksheet.Descendants<Row>().Count();
        var words = Enumerable.Range(2, rows - 1).Select(row => workbook.Text(sheet, $"{column}{row}")!).Distinct().ToList();
        Assert.InRange(words.Count, 2, 9);
        return words;
    }

    private static async Task<int> Closed(CrmClient client, string status, object days) => (await client.Data(
        $$"""
        query($from: LocalDate!, $to: LocalDate!) {
          opportunities(first: 1, where: { status: { eq: {{status}} }, closedOn: { gte: $from, lte: $to } }) { totalCount }
        }
        """,
        days)).GetProperty("opportunities").GetProperty("totalCount").GetInt32();

    private static async Task<string> RepId(CrmClient client) => NodeId.Read((await client.User("li.ming")).Id(), "User").ToString("N");

    private static async Task<int> Count(CrmClient client, string field) =>
        (await client.Data($"{{ {field}(first: 1) {{ totalCount }} }}")).GetProperty(field).GetProperty("totalCount").GetInt32();
}
