using System.Collections.Concurrent;
using System.Text;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Live;

namespace CrmGraph.Api.Tests.Hosting;

public sealed class MeterExportTests
{
    [Fact]
    public async Task The_meters_reach_a_collector_and_the_last_figures_are_sent_at_the_end()
    {
        var bodies = new ConcurrentQueue<string>();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        await using var collector = builder.Build();
        collector.MapPost("/v1/metrics", async (HttpRequest request) =>
        {
            using var body = new StreamReader(request.Body, Encoding.Latin1);
            bodies.Enqueue(await body.ReadToEndAsync());
        });
        await collector.StartAsync(TestContext.Current.CancellationToken);
        using var feed = new LiveFeed(null!, TimeProvider.System);
        using var meters = new LiveMeters(feed, TimeProvider.System);

        using (var export = new MeterExport(new Uri(collector.Urls.First()), isGrpc: false, "crmgraph-test"))
        {
            await export.StartAsync(TestContext.Current.CancellationToken);
            meters.Swept();
            await export.StopAsync(TestContext.Current.CancellationToken);
        }

        var sent = string.Concat(bodies);
        Assert.All(["crmgraph-test", "crmgraph.feed.swept", "crmgraph.feed.head"], name => Assert.Contains(name, sent, StringComparison.Ordinal));
    }
}
