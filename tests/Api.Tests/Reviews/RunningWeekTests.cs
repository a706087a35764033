using System.Globalization;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

public sealed class RunningWeekTests
{
    private const int Readings = 40;
    private const string Query = "query($week: String!) { weeklyReview(week: $week) { bridge { steps { kind amount count } } } }";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Theory, EveryDatabase]
    public async Task What_a_week_opened_with_does_not_move_while_opportunities_are_opened_in_it(Database database)
    {
        await using var server = await CrmServer.Demo(await EmptyDatabase.New(database));
        var admin = await server.As("admin");
        var day = CompanyDay.Today.ToDateTime(TimeOnly.MinValue);
        var week = string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(day):D4}-W{ISOWeek.GetWeekOfYear(day):D2}");
        var pipeline = await admin.PipelineNamed("项目型销售");
        using var read = new CancellationTokenSource();
        var opened = 0;
        var writing = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Open(admin, pipeline, () => Interlocked.Increment(ref opened), read.Token), read.Token)).ToList();

        // Whatever the machine is doing, somebody opens one between any two readings.
        var openings = new List<string>();
        for (var i = 0; i < Readings; i++)
        {
            var before = Volatile.Read(ref opened);
            openings.Add(await Opening(admin, week));
            Assert.True(SpinWait.SpinUntil(() => Volatile.Read(ref opened) > before, Patience));
        }

        await read.CancelAsync();
        await Task.WhenAll(writing);
        Assert.Single(openings.Distinct());
    }

    private static async Task Open(CrmClient client, string pipeline, Action tell, CancellationToken read)
    {
        while (!read.IsCancellationRequested)
        {
            await client.OpenIn(pipeline);
            tell();
        }
    }

    private static async Task<string> Opening(CrmClient client, string week)
    {
        var review = (await client.Data(Query, new { week })).GetProperty("weeklyReview");
        return review.GetProperty("bridge").GetProperty("steps").EnumerateArray().First().GetRawText();
    }
}
