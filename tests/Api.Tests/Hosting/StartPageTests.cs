using System.Net;
using System.Text.RegularExpressions;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Reporting.Tests;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Hosting;

public sealed partial class StartPageTests(DemoServers demo)
{
    [Theory]
    [EveryDatabaseWith("zh-CN", "销售周报")]
    [EveryDatabaseWith("en-US", "Weekly sales review")]
    public async Task It_speaks_the_language_of_the_browser(Database database, string language, string words) =>
        Assert.Contains(words, await Page(await demo.Of(database), language), StringComparison.Ordinal);

    [Theory, EveryDatabase]
    public async Task Every_link_on_it_opens_without_a_token(Database database)
    {
        var server = await demo.Of(database);
        var links = Links(await Page(server, "en"));

        Assert.Equal(10, links.Count);
        foreach (var link in links)
        {
            using var response = await server.Anonymous().Send(HttpMethod.Get, link);
            Assert.True(response.StatusCode == HttpStatusCode.OK, link);
        }
    }

    [Theory]
    [EveryDatabaseWith("/reports/weekly-review/2026-W01.pdf", HttpStatusCode.Unauthorized)]
    [EveryDatabaseWith("/graphql/schema", HttpStatusCode.Forbidden)]
    public async Task A_ticket_opens_its_own_address_alone(Database database, string other, HttpStatusCode status)
    {
        var server = await demo.Of(database);
        var ticket = Links(await Page(server, "en")).First(link => link.Contains("schema", StringComparison.Ordinal)).Split('?')[1];

        using var response = await server.Anonymous().Send(HttpMethod.Get, $"{other}?{ticket}");

        Assert.Equal(status, response.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Its_first_query_works_when_pasted(Database database)
    {
        var server = await demo.Of(database);
        var command = WebUtility.HtmlDecode(Command().Match(await Page(server, "en")).Groups[1].Value);
        var script = System.Text.Encoding.UTF8.GetBytes(command);

        var (_, output) = await CommandLineTool.Run("bash", script, TestContext.Current.CancellationToken, "{file}");

        Assert.StartsWith("{\"data\":{\"opportunities\":{\"totalCount\":", output, StringComparison.Ordinal);
    }

    private static async Task<string> Page(CrmServer server, string language)
    {
        using var response = await server.Anonymous().Send(HttpMethod.Get, "/", language: language);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    private static List<string> Links(string page) =>
        [.. Link().Matches(page).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value))];

    [GeneratedRegex("href=\"([^\"]+)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<pre>(.+)</pre>", RegexOptions.Singleline)]
    private static partial Regex Command();
}
