using System.IO.Compression;
using System.Net;
using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>The review's files are for whoever has a token or a fresh ticket for exactly that file.</summary>
public sealed class ReviewDownloadAccessTests(DemoServers servers)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static string Week => IsoWeek.Of(CompanyDay.Today).Plus(-2).ToString();

    private static string Pdf => $"/reports/weekly-review/{Week}.pdf";

    private static string Workbook => $"/reports/weekly-review/{Week}.xlsx";

    [Theory, EveryDatabase]
    public async Task A_token_opens_both_files(Database database)
    {
        var rep = await (await servers.Of(database)).As("wang.yue");

        using var pdf = await rep.Send(HttpMethod.Get, $"{Pdf}?lang=zh-CN");
        using var workbook = await rep.Send(HttpMethod.Get, $"{Workbook}?lang=en");

        Assert.StartsWith("%PDF-", await pdf.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("application/pdf", pdf.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("PK", await workbook.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task A_ticket_opens_the_file_it_was_made_for_while_it_is_fresh(Database database)
    {
        var server = await servers.Of(database);
        var tickets = server.Services.GetRequiredService<Tickets>();
        var good = tickets.Issue(Pdf, "wang.yue", Minute);
        var parts = good.Split('.');

        Assert.Equal(HttpStatusCode.OK, await Open(server, Pdf, good));
        Assert.Equal(HttpStatusCode.Unauthorized, await Open(server, Workbook, good));
        Assert.Equal(HttpStatusCode.Unauthorized, await Open(server, Pdf, tickets.Issue(Pdf, "wang.yue", -Minute)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Open(server, Pdf, tickets.Issue(Pdf, "ghost", Minute)));
        Assert.Equal(HttpStatusCode.Unauthorized, await Open(server, Pdf, new Tickets(TimeProvider.System, NoSettings).Issue(Pdf, "wang.yue", Minute)));
        foreach (var forged in new[]
        {
            "", "x", "..", "a.b.c", $"{parts[0]}9.{parts[1]}.{parts[2]}", $"soon.{parts[1]}.{parts[2]}",
            $"{parts[0]}.!!!.{parts[2]}", $"{parts[0]}.YWRtaW4.{parts[2]}", $"{parts[0]}.{parts[1]}.票", $"{good}.{good}",
        })
        {
            Assert.Equal((forged, HttpStatusCode.Unauthorized), (forged, await Open(server, Pdf, forged)));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_link_opens_its_one_scope_for_whoever_has_it(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var repId = (await manager.User("wang.yue")).GetProperty("id").GetString();
        const string Query =
            "query($week: String!, $scope: ReviewScopeInput, $hours: Int) { reviewLink(week: $week, scope: $scope, format: XLSX, hours: $hours) { address expiresAt } }";

        var link = (await manager.Data(Query, new { week = Week, scope = new { repId } })).GetProperty("reviewLink").GetProperty("address").GetString()!;
        var company = link.Replace(link[link.LastIndexOf('/')..link.IndexOf('?', StringComparison.Ordinal)], ".xlsx", StringComparison.Ordinal);

        using var opened = await server.Anonymous().Send(HttpMethod.Get, link);
        using var widened = await server.Anonymous().Send(HttpMethod.Get, company);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Unauthorized), (opened.StatusCode, widened.StatusCode));
        Assert.Contains($"/{Week}.xlsx?ticket=", company, StringComparison.Ordinal);
        Assert.Equal("INVALID_VALUE", (await manager.Error(Query, new { week = Week, hours = 169 })).Code());
        Assert.Equal("NOT_FOUND", (await (await server.As("li.ming")).Error(Query, new { week = Week, scope = new { repId } })).Code());
        Assert.Equal((HttpStatusCode.NotFound, "UNKNOWN_SCOPE"), await Refused(manager, $"/reports/weekly-review/{Week}/all.pdf"));
    }

    [Theory, EveryDatabase]
    [Fault(23, "A rep downloads reports")]
    public async Task A_rep_gets_no_figures_of_others(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var reps = (await manager.Data("{ users(first: 100, where: {role: {eq: SALES_REP}}) { nodes { name } } }"))
            .GetProperty("users").GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("name").GetString()!).ToList();

        var own = await Text(await server.As("wang.yue"));
        var all = await Text(manager);

        Assert.Equal(["王玥"], reps.Where(name => own.Contains(name, StringComparison.Ordinal)));
        Assert.True(reps.Count(name => all.Contains(name, StringComparison.Ordinal)) > 10);
    }

    [Theory, EveryDatabase]
    public async Task What_is_wrong_with_the_address_is_said(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("wang.yue");

        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), await Refused(server.Anonymous(), Pdf));
        Assert.Equal((HttpStatusCode.Unauthorized, "UNAUTHENTICATED"), await Refused(server.With("garbage"), Pdf));
        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_WEEK"), await Refused(rep, "/reports/weekly-review/2026-W54.pdf"));
        Assert.Equal((HttpStatusCode.BadRequest, "INVALID_WEEK"), await Refused(rep, "/reports/weekly-review/today.xlsx"));
        Assert.Equal((HttpStatusCode.NotFound, "UNKNOWN_FORMAT"), await Refused(rep, $"/reports/weekly-review/{Week}.docx"));
        Assert.Equal((HttpStatusCode.NotFound, "UNKNOWN_FORMAT"), await Refused(rep, "/reports/weekly-review/today.docx"));
    }

    private static Microsoft.Extensions.Configuration.IConfiguration NoSettings =>
        new Microsoft.Extensions.Configuration.ConfigurationBuilder().Build();

    private static async Task<HttpStatusCode> Open(CrmServer server, string path, string ticket)
    {
        using var response = await server.Anonymous().Send(HttpMethod.Get, $"{path}?ticket={Uri.EscapeDataString(ticket)}");
        return response.StatusCode;
    }

    private static async Task<(HttpStatusCode Status, string? Code)> Refused(CrmClient client, string address)
    {
        using var response = await client.Send(HttpMethod.Get, address);
        return (response.StatusCode, (await response.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("code").GetString());
    }

    private static async Task<string> Text(CrmClient client)
    {
        using var response = await client.Send(HttpMethod.Get, Workbook);
        await using var archive = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var text = "";
        foreach (var entry in archive.Entries.Where(entry => entry.FullName.EndsWith(".xml", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(await entry.OpenAsync());
            text += await reader.ReadToEndAsync();
        }

        return text;
    }
}
