using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>A review is made once, stays as it was made, and is corrected by a version beside it. Each test has a week of its own.</summary>
public sealed class KeptReviewTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_week_is_a_preview_until_it_is_made_and_reads_the_same_afterwards(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var week = ReviewSteps.WeekBefore(16);
        var preview = await manager.Review(week);

        var made = await manager.Made("makeWeeklyReview", new { week });

        var kept = await manager.Review(week);
        Assert.Equal(("PREVIEW", "DRAFT"), (preview.GetProperty("status").GetString(), kept.GetProperty("status").GetString()));
        Assert.Equal(JsonValueKind.Null, preview.GetProperty("record").ValueKind);
        Assert.Equal(made.Id(), kept.GetProperty("record").Id());
        Assert.Equal(preview.GetProperty("metrics").ToString(), kept.GetProperty("metrics").ToString());
        Assert.Equal(preview.GetProperty("leaderboard").ToString(), kept.GetProperty("leaderboard").ToString());
        Assert.Equal("manager", made.At("madeBy", "userName").GetString());
        Assert.Equal("REVIEW_ALREADY_MADE", await manager.Refused("makeWeeklyReview", new { week }));
    }

    [Theory, EveryDatabase]
    public async Task Figures_stay_as_they_were_made_and_a_correction_stands_beside_them(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var week = ReviewSteps.WeekBefore(17);
        var first = await manager.Made("makeWeeklyReview", new { week });
        var before = await manager.Review(week);
        await LoseTheLargestWin(server, week);

        var frozen = await manager.Review(week);
        var second = await manager.Made("correctWeeklyReview", new { id = first.Id(), version = first.Version(), reason = "Booked in error" });
        var after = await manager.Review(week);

        Assert.Equal(before.ToString(), frozen.ToString());
        Assert.Equal((2, "Booked in error"), (second.GetProperty("dataVersion").GetInt32(), second.GetProperty("correctionReason").GetString()));
        Assert.NotEqual(before.GetProperty("metrics").ToString(), after.GetProperty("metrics").ToString());
        Assert.Equal(before.ToString(), (await manager.Review(week, 1)).ToString());
        Assert.Equal("REVIEW_SUPERSEDED", await manager.Refused("publishWeeklyReview", new { id = first.Id(), version = first.Version() }));
        Assert.Equal("UNKNOWN_REVIEW_VERSION", (await manager.Error(
            "query($week: String!) { weeklyReview(week: $week, dataVersion: 3) { week } }", new { week })).Code());
    }

    [Theory, EveryDatabase]
    public async Task A_signed_off_review_names_who_signed_and_is_signed_once(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var draft = await manager.Made("makeWeeklyReview", new { week = ReviewSteps.WeekBefore(18) });

        var signed = await manager.Made("publishWeeklyReview", new { id = draft.Id(), version = draft.Version() });

        Assert.Equal("PUBLISHED", signed.GetProperty("status").GetString());
        Assert.Equal("manager", signed.At("signedOffBy", "userName").GetString());
        Assert.Equal("PUBLISHED", signed.At("content", "status").GetString());
        Assert.Equal("STALE_VERSION", await manager.Refused("publishWeeklyReview", new { id = draft.Id(), version = draft.Version() }));
        Assert.Equal("REVIEW_ALREADY_PUBLISHED", await manager.Refused("publishWeeklyReview", new { id = draft.Id(), version = signed.Version() }));
    }

    [Theory, EveryDatabase]
    public async Task A_review_is_seen_and_made_within_the_callers_line(Database database)
    {
        var server = await servers.Of(database);
        var week = ReviewSteps.WeekBefore(19);
        var manager = await server.As("manager");
        var supervisor = await server.As("lin.zhiqiang");
        var rep = await server.As("wang.yue");
        var repId = (await manager.User("li.ming")).Id();
        var company = await manager.Made("makeWeeklyReview", new { week });
        var team = await supervisor.Made("makeWeeklyReview", new { week });
        var own = await supervisor.Made("makeWeeklyReview", new { week, scope = new { repId } });

        Assert.Equal(["COMPANY", "REP", "TEAM"], await Kinds(manager, week));
        Assert.Equal(["REP", "TEAM"], await Kinds(supervisor, week));
        Assert.Equal(["REP"], await Kinds(await server.As("li.ming"), week));
        Assert.Empty(await Kinds(rep, week));
        Assert.Equal("NOT_FOUND", await supervisor.Refused("publishWeeklyReview", new { id = company.Id(), version = company.Version() }));
        Assert.Equal("NOT_ALLOWED", await rep.Refused("makeWeeklyReview", new { week }));
        Assert.Equal("NOT_ALLOWED", await (await server.As("li.ming")).Refused("publishWeeklyReview", new { id = own.Id(), version = own.Version() }));
        Assert.Equal("TEAM", team.GetProperty("scopeKind").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_week_that_still_runs_is_not_kept(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");

        Assert.Equal("WEEK_NOT_OVER", await manager.Refused("makeWeeklyReview", new { week = ReviewSteps.WeekBefore(0) }));
        Assert.Equal("WEEK_NOT_OVER", await manager.Refused("makeWeeklyReview", new { week = "2099-W01" }));
        Assert.Equal("INVALID_WEEK", await manager.Refused("makeWeeklyReview", new { week = "2026-W54" }));
    }

    private static async Task<IReadOnlyList<string?>> Kinds(CrmClient client, string week) =>
    [
        .. (await client.Data(
            "query($week: String!) { reviewRecords(where: {week: {eq: $week}}) { nodes { scopeKind } } }", new { week })).Nodes("reviewRecords")
            .Select(node => node.GetProperty("scopeKind").GetString()).Order(),
    ];

    /// <summary>Changes the past behind the server's back: a win of that week was none.</summary>
    private static Task LoseTheLargestWin(CrmServer server, string week) => server.Do(async db =>
    {
        var monday = Domain.IsoWeek.Parse(week).Start.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var win = await db.Set<LedgerEntry>()
            .Where(entry => entry.Kind == LedgerKind.Won && entry.At > monday && entry.At < monday.AddDays(6))
            .OrderByDescending(entry => entry.ToBaseUnits)
            .FirstAsync();
        await db.Set<LedgerEntry>().Where(entry => entry.Id == win.Id)
            .ExecuteUpdateAsync(entries => entries.SetProperty(entry => entry.Kind, LedgerKind.Lost).SetProperty(entry => entry.ToStatus, OpportunityStatus.Lost));
    });
}
