using System.Text.Json;
using CrmGraph.Api.Live;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Privacy;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Retaining;

public sealed class RetentionTests
{
    private const string Rules = "{ retention { kind days isUsual before due } }";

    private static readonly DateTime LongAgo = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_is_due_is_told_first_and_removed_then_and_each_run_is_kept(Database database)
    {
        await using var server = await CompanyServer.Start(database);
        var admin = await server.As(CompanyServer.Administrator);
        await Age(server);
        await admin.Do("setRetention", new { kind = "UNCONTACTED_LEADS", days = 30 }, "rule { days }");
        await admin.Do("setRetention", new { kind = "EVENT_WORDS", days = 30 }, "rule { days }");

        var due = await Due(admin);
        Assert.Equal(("ACCESS_LOG", 2), Assert.Single(due, one => one.Kind == "ACCESS_LOG"));
        Assert.Equal(1, due.Single(one => one.Kind == "UNCONTACTED_LEADS").Count);
        Assert.Equal(2, due.Single(one => one.Kind == "IMPORT_ROWS").Count);
        Assert.True(due.Single(one => one.Kind == "EVENT_WORDS").Count > 0);

        var removed = (await admin.Do("applyRetention", new { }, "applied { removed { kind count } }")).GetProperty("removed");

        Assert.Equal(due.Where(one => one.Count > 0), removed.EnumerateArray().Select(one => (one.GetProperty("kind").GetString()!, one.GetProperty("count").GetInt32())));
        Assert.All(await Due(admin), one => Assert.Equal(0, one.Count));
        await server.Server.Do(async db =>
        {
            Assert.Equal(0, await db.Set<ImportReject>().CountAsync(Stop) + await db.Set<ImportCorrection>().CountAsync(Stop));
            Assert.Equal("已清除 Erased", await db.Set<Lead>().Where(lead => lead.CreatedAt == LongAgo).Select(lead => lead.Name).SingleAsync(Stop));
            Assert.DoesNotContain("Vergangen", string.Concat(await db.Set<EventRecord>().Select(happened => happened.Body).ToListAsync(Stop)), StringComparison.Ordinal);
        });
        var runs = (await admin.Data("{ retentionRuns { nodes { kind count by { userName } } } }")).Nodes("retentionRuns").ToList();
        Assert.Equal(removed.GetArrayLength() + 1, runs.Count);
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_says_how_long_something_is_kept(Database database)
    {
        await using var server = await CompanyServer.Start(database);
        var (admin, manager) = (await server.As(CompanyServer.Administrator), await server.As(CompanyServer.Manager));

        Assert.Equal("NOT_ALLOWED", await manager.RefusalOf("setRetention", new { kind = "ACCESS_LOG", days = 1 }));
        Assert.Equal("NOT_ALLOWED", await manager.RefusalOf("applyRetention", new { }));
        Assert.Equal("INVALID_VALUE", await admin.RefusalOf("setRetention", new { kind = "ACCESS_LOG", days = 0 }));
        await admin.Do("setRetention", new { kind = "ACCESS_LOG" }, "rule { days }");
        var kept = (await admin.Data(Rules)).GetProperty("retention").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "ACCESS_LOG");
        Assert.Equal((JsonValueKind.Null, false, 0), (kept.GetProperty("days").ValueKind, kept.GetProperty("isUsual").GetBoolean(), kept.GetProperty("due").GetInt32()));
    }

    private static async Task<List<(string Kind, int Count)>> Due(CrmClient admin) =>
        [.. (await admin.Data(Rules)).GetProperty("retention").EnumerateArray().Select(one => (one.GetProperty("kind").GetString()!, one.GetProperty("due").GetInt32()))];

    /// <summary>Something of each kind is from long ago.</summary>
    private static Task Age(CompanyServer server) => server.Server.Do(async db =>
    {
        var user = server.Company.Users[0];
        db.AddRange(
            AccessEntry.Of(new(user.Id, null), "Old", ["Contact.name"], 1, LongAgo),
            AccessEntry.Of(new(user.Id, null), "Older", ["Contact.name"], 1, LongAgo.AddDays(-1)),
            Lead.Capture(900, new("Nie Angerufen", LeadSource.Other), user.Id, null, LongAgo, user.Id),
            Customer.Register(900, new("Vergangen"), user.Id, null, LongAgo, user.Id));
        await db.SaveChangesAsync(Stop);
        await db.Set<ImportRun>().ExecuteUpdateAsync(run => run.SetProperty(r => r.FinishedAt, LongAgo), Stop);
    });
}
