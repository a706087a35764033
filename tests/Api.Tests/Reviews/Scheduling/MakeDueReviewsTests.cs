using CrmGraph.Api.Reviews.Scheduling;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Reviews.Scheduling;

public sealed class MakeDueReviewsTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The Monday of this week, eight o'clock in Shanghai.</summary>
    private static DateTimeOffset Due => new(
        Domain.IsoWeek.Of(CompanyDay.Today).Start.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));

    [Theory, EveryDatabase]
    public async Task Each_scope_of_a_week_is_made_once_even_when_two_nodes_tick_together(Database database)
    {
        await using var server = await CrmServer.Demo(await EmptyDatabase.New(database));

        var made = await Task.WhenAll(Tick(server, Due), Tick(server, Due));

        var kept = await Kept(server, Due);
        Assert.Equal(made.Sum(), kept.Count);
        Assert.Equal(kept.Count, kept.Select(record => (record.ScopeKind, record.ScopeId)).Distinct().Count());
        Assert.Equal(await Scopes(server), kept.Count);
        Assert.All(kept, record => Assert.Equal((ReviewStatus.Draft, null), (record.Status, record.MadeBy)));
        Assert.Equal(0, await Tick(server, Due.AddDays(6)));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_made_before_the_hour_and_missed_weeks_are_made_up_for(Database database)
    {
        await using var server = await CrmServer.Demo(await EmptyDatabase.New(database));
        await Tick(server, Due.AddDays(-21));
        var before = await Weeks(server);

        await Tick(server, Due.AddMinutes(-1));
        var after = await Weeks(server);

        Assert.Single(before);
        Assert.Equal(3, after.Count);
        await Tick(server, Due);
        Assert.Equal(4, (await Weeks(server)).Count);
    }

    private static Task<int> Tick(CrmServer server, DateTimeOffset now) =>
        MakeDueReviews.Run(server.Services.GetRequiredService<IServiceScopeFactory>(), new FixedClock(now), Stop);

    private static async Task<List<ReviewRecord>> Kept(CrmServer server, DateTimeOffset due)
    {
        var week = Domain.IsoWeek.Of(DateOnly.FromDateTime(due.UtcDateTime)).Previous.ToString();
        List<ReviewRecord> kept = [];
        await server.Do(async db => kept = await db.Set<ReviewRecord>().AsNoTracking().Where(record => record.Week == week).ToListAsync(Stop));
        return kept;
    }

    private static async Task<List<string>> Weeks(CrmServer server)
    {
        List<string> weeks = [];
        await server.Do(async db => weeks = await db.Set<ReviewRecord>().Select(record => record.Week).Distinct().ToListAsync(Stop));
        return weeks;
    }

    /// <summary>The company, the teams and the reps; in the demo all of them work.</summary>
    private static async Task<int> Scopes(CrmServer server)
    {
        var count = 1;
        await server.Do(async db => count += await db.Set<Team>().CountAsync(Stop)
            + await db.Set<User>().CountAsync(user => user.Role == Role.SalesRep && user.TeamId != null, Stop));
        return count;
    }
}
