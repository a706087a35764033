using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews.Reports;

/// <summary>Writes the demo company's reports, from which <c>./dev pictures</c> makes those in docs/reports; a usual test run leaves it out.</summary>
public sealed class ReportPictures(DemoServers demo)
{
    [Theory(Explicit = true)]
    [InlineData("pipeline")]
    [InlineData("tiers")]
    [InlineData("win-loss")]
    [InlineData("bottlenecks")]
    [InlineData("rep")]
    [Trait("Category", "Pictures")]
    public async Task A_report_is_written_in_both_languages(string report)
    {
        var folder = Environment.GetEnvironmentVariable("CRM_PICTURES") ?? Path.GetTempPath();
        var admin = await (await demo.Of(Database.Sqlite)).As("admin");
        var path = report == "rep" ? $"rep/{NodeId.Read((await admin.User("li.ming")).Id(), "User"):N}" : report;
        foreach (var language in new[] { "zh-CN", "en" })
        {
            var file = await ReviewFile.Get(admin, $"/reports/{path}.pdf?lang={language}");
            await File.WriteAllBytesAsync(Path.Combine(folder, $"{report}-{language}.pdf"), file.Content, TestContext.Current.CancellationToken);
        }
    }
}
