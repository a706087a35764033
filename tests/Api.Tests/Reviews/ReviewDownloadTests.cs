using System.Globalization;
using System.Net;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Tests;
using DocumentFormat.OpenXml;

namespace CrmGraph.Api.Tests.Reviews;

public sealed class ReviewDownloadTests(ImportedServers imported, QuietServers demo)
{
    [Theory]
    [EveryDatabaseWith("2017-W10")]
    [EveryDatabaseWith("2017-W20")]
    [EveryDatabaseWith("2017-W52")]
    public async Task An_imported_week_says_the_same_in_the_PDF_the_workbook_and_GraphQL(Database database, string week)
    {
        var admin = await (await imported.Of(database)).As("admin");

        await AgreedReview.Check(admin, week, ReportLanguage.Zh);
        await new QueriedWeek(admin, await AgreedReview.Check(admin, week, ReportLanguage.En)).Check();
    }

    [Theory]
    [EveryDatabaseWith(1)]
    [EveryDatabaseWith(2)]
    [EveryDatabaseWith(9)]
    public async Task A_week_of_the_demo_says_the_same_in_the_PDF_the_workbook_and_GraphQL(Database database, int weeksAgo)
    {
        var server = await demo.Of(database);

        await AgreedReview.Check(await server.As("admin"), ReviewSteps.WeekBefore(weeksAgo), ReportLanguage.Zh);
        await AgreedReview.Check(await server.As("chen.huimin"), ReviewSteps.WeekBefore(weeksAgo), ReportLanguage.En);
    }

    [Theory, EveryDatabase]
    public async Task Twenty_weeks_taken_by_chance_say_the_same_everywhere(Database database)
    {
        var chance = new Random(20);
        var import = await (await imported.Of(database)).As("admin");
        var company = await (await demo.Of(database)).As("admin");
        for (var i = 0; i < 20; i++)
        {
            var language = chance.Next(2) == 0 ? ReportLanguage.Zh : ReportLanguage.En;
            var week = string.Create(CultureInfo.InvariantCulture, $"2017-W{chance.Next(1, 53):D2}");
            await new QueriedWeek(import, await AgreedReview.Check(import, week, language)).Check();
            await AgreedReview.Check(company, ReviewSteps.WeekBefore(chance.Next(1, 12)), language);
        }
    }

    [Theory]
    [EveryDatabaseWith("pdf", "zh-CN")]
    [EveryDatabaseWith("pdf", "en")]
    [EveryDatabaseWith("xlsx", "zh-CN")]
    [EveryDatabaseWith("xlsx", "en")]
    public async Task The_same_file_comes_again_byte_for_byte_while_the_week_still_runs(Database database, string format, string language)
    {
        // Other tests write to the demo company in the running week, and none to the imported one.
        var running = (await (await imported.Of(database)).As("admin"), Week: ReviewSteps.WeekBefore(0));
        var over = (await (await demo.Of(database)).As("admin"), Week: ReviewSteps.WeekBefore(1));
        foreach (var (admin, week) in new[] { running, over })
        {
            var address = $"/reports/weekly-review/{week}.{format}?lang={language}";

            Assert.Equal((await ReviewFile.Get(admin, address)).Content, (await ReviewFile.Get(admin, address)).Content);
        }
    }

    [Theory, EveryDatabase]
    public async Task Chinese_names_can_be_copied_from_the_PDF(Database database)
    {
        var admin = await (await demo.Of(database)).As("admin");
        var review = await StatedReview.Of(admin, ReviewSteps.WeekBefore(1));

        var text = await (await ReviewFile.Get(admin, $"/reports/weekly-review/{ReviewSteps.WeekBefore(1)}.pdf?lang=zh-CN")).Text();

        var names = review.GetProperty("leaderboard").EnumerateArray().Select(row => row.GetProperty("name").GetString()!).ToList();
        Assert.Contains(names, name => name.Any(IsChinese));
        Assert.All(names, name => Assert.Contains(name, text, StringComparison.Ordinal));
        var customers = review.GetProperty("stuck").EnumerateArray().Select(stuck => stuck.GetProperty("customer").GetString()!).Where(name => name.All(IsChinese) && name.Length < 14).ToList();
        Assert.NotEmpty(customers);
        Assert.All(customers, name => Assert.Contains(name, text, StringComparison.Ordinal));
    }

    [Theory]
    [EveryDatabaseWith("", "zh-CN,zh;q=0.9,en;q=0.8", "销售数据分析周报")]
    [EveryDatabaseWith("", "en-GB,zh;q=0.5", "Weekly sales review")]
    [EveryDatabaseWith("?lang=en", "zh-CN", "Weekly sales review")]
    [EveryDatabaseWith("?lang=zh-CN", "en", "销售数据分析周报")]
    public async Task The_language_is_the_one_asked_for_and_else_that_of_the_browser(Database database, string query, string accepted, string title)
    {
        var admin = await (await demo.Of(database)).As("admin");

        var file = await ReviewFile.Get(admin, $"/reports/weekly-review/{ReviewSteps.WeekBefore(1)}.pdf{query}", accepted);

        Assert.StartsWith(title, await file.Text(), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Files_say_what_they_are_and_how_to_be_called(Database database)
    {
        var admin = await (await demo.Of(database)).As("admin");

        var pdf = await ReviewFile.Get(admin, "/reports/weekly-review/2026-W10.pdf");
        var workbook = await ReviewFile.Get(admin, "/reports/weekly-review/2026-W10.xlsx");

        Assert.Equal("application/pdf", pdf.ContentType);
        Assert.Equal("inline; filename=weekly-review-2026-W10.pdf; filename*=UTF-8''" + Uri.EscapeDataString("销售周报 2026-W10 CrmGraph 示例公司.pdf"), pdf.Disposition);
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", workbook.ContentType);
        Assert.Contains("filename=weekly-review-2026-W10.xlsx", workbook.Disposition, StringComparison.Ordinal);
    }

    [Theory]
    [EveryDatabaseWith("pdf")]
    [EveryDatabaseWith("xlsx")]
    public async Task A_reader_who_has_the_same_file_is_not_sent_it_again(Database database, string format)
    {
        var admin = await (await demo.Of(database)).As("admin");
        var address = $"/reports/weekly-review/{ReviewSteps.WeekBefore(3)}.{format}?lang=";

        using var first = await admin.Send(HttpMethod.Get, address + "zh-CN");
        using var again = await admin.Send(HttpMethod.Get, address + "zh-CN", knownTag: first.Headers.ETag);
        using var english = await admin.Send(HttpMethod.Get, address + "en", knownTag: first.Headers.ETag);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotModified, HttpStatusCode.OK), (first.StatusCode, again.StatusCode, english.StatusCode));
        Assert.Equal(first.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(first.Headers.ETag, english.Headers.ETag);
        Assert.Equal("no-cache, private", first.Headers.CacheControl?.ToString());
        Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [EveryDatabaseWith("2015-W05")]
    [EveryDatabaseWith("2099-W10")]
    [EveryDatabaseWith("0002-W01")]
    [EveryDatabaseWith("9998-W52")]
    public async Task A_week_without_data_is_printed_too(Database database, string week)
    {
        var admin = await (await demo.Of(database)).As("admin");

        var text = await (await ReviewFile.Get(admin, $"/reports/weekly-review/{week}.pdf?lang=en")).Text();
        using var workbook = (await ReviewFile.Get(admin, $"/reports/weekly-review/{week}.xlsx?lang=en")).Workbook();

        Assert.Contains("Nothing was won this week. No leads were recorded.", text, StringComparison.Ordinal);
        Assert.Empty(workbook.Errors(FileFormatVersions.Office2019));
    }

    [Theory]
    [EveryDatabaseWith("2026-W54.pdf", HttpStatusCode.BadRequest)]
    [EveryDatabaseWith("0001-W01.pdf", HttpStatusCode.BadRequest)]
    [EveryDatabaseWith("next.xlsx", HttpStatusCode.BadRequest)]
    [EveryDatabaseWith("2026-W10.docx", HttpStatusCode.NotFound)]
    public async Task What_is_no_week_or_no_format_is_refused(Database database, string file, HttpStatusCode status)
    {
        var admin = await (await demo.Of(database)).As("admin");

        using var response = await admin.Send(HttpMethod.Get, $"/reports/weekly-review/{file}");

        Assert.Equal(status, response.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_reads_a_review_without_a_token(Database database)
    {
        using var response = await (await demo.Of(database)).Anonymous().Send(HttpMethod.Get, "/reports/weekly-review/2026-W10.pdf");

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';
}
