using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

public sealed class ReviewPublicationsTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task Whoever_may_see_a_review_is_told_when_it_is_signed_off(Database database)
    {
        var server = await servers.Of(database);
        var week = ReviewSteps.WeekBefore(20);
        var manager = await server.As("manager");
        var (rep, colleague) = (await server.As("li.ming"), await server.As("wang.yue"));
        var head = await manager.Head();
        var repId = (await manager.User("li.ming")).Id();
        foreach (var scope in new object?[] { null, new { repId } })
        {
            var draft = await manager.Made("makeWeeklyReview", new { week, scope });
            await manager.Made("publishWeeklyReview", new { id = draft.Id(), version = draft.Version() });
        }

        var other = await manager.Made("makeWeeklyReview", new { week, scope = new { repId = (await manager.User("wang.yue")).Id() } });
        await manager.Made("publishWeeklyReview", new { id = other.Id(), version = other.Version() });

        Assert.Equal(["COMPANY", "REP", "REP"], await Told(server, manager, head, 3));
        Assert.Equal(["REP"], await Told(server, rep, head, 1));
        Assert.Equal(["REP"], await Told(server, colleague, head, 1));
    }

    private static async Task<IReadOnlyList<string?>> Told(CrmServer server, CrmClient user, long after, int count)
    {
        await using var live = await LiveClient.Connect(server, user);
        await using var messages = live.Subscribe(
            "subscription($after: Long) { reviewPublished(after: $after) { sequence week dataVersion record { scopeKind status } } }",
            new { after });
        List<string?> kinds = [];
        while (kinds.Count < count)
        {
            var told = (await messages.Next()).At("data", "reviewPublished");
            Assert.Equal("PUBLISHED", told.At("record", "status").GetString());
            kinds.Add(told.At("record", "scopeKind").GetString());
        }

        return kinds;
    }
}
