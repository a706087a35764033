using System.Globalization;
using CrmGraph.Tests;

namespace CrmGraph.GraphQL.Tests.Transports.Subscriptions;

public sealed class CohortTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscribers_alike_share_one_answer_and_its_bytes_wherever_they_begin()
    {
        await using var host = new NewsHost();
        host.Desk.Publish("before");
        await using var here = await host.Subscribe("here", after: 1);
        await using var there = await host.Subscribe("there", after: 0);
        Assert.Equal("before", NewsHost.Headline(await NewsHost.Next(there)));

        host.Desk.Publish("first");
        host.Desk.Publish("second");

        Assert.Same(await NewsHost.Next(here), await NewsHost.Next(there));
        Assert.Same(await NewsHost.Next(here), await NewsHost.Next(there));
    }

    [Fact]
    public async Task Subscribers_who_ask_for_something_else_are_not_alike()
    {
        await using var host = new NewsHost();
        await using var sport = await host.Subscribe("here", after: 0, section: "sport");
        await using var trade = await host.Subscribe("there", after: 0, section: "trade");

        host.Desk.Publish("news");

        Assert.NotSame(await NewsHost.Next(sport), await NewsHost.Next(trade));
    }

    [Fact]
    public async Task One_who_comes_back_is_given_the_kept_messages_and_nothing_is_answered_again()
    {
        await using var host = new NewsHost();
        await using var stays = await host.Subscribe("stays", after: 0);
        host.Desk.Publish("first");
        host.Desk.Publish("second");
        var (first, second) = (await NewsHost.Next(stays), await NewsHost.Next(stays));
        var readers = host.Desk.Readers;

        await using var back = await host.Subscribe("back", after: 1);
        await using var late = await host.Subscribe("late", after: 0);

        Assert.Same(second, await NewsHost.Next(back));
        Assert.Same(first, await NewsHost.Next(late));
        Assert.Equal(readers, host.Desk.Readers);
    }

    [Fact]
    public async Task One_who_missed_more_than_is_kept_reads_it_alone_and_joins()
    {
        const int Many = 700;
        await using var host = new NewsHost();
        await using var stays = await host.Subscribe("stays", after: 0);
        for (var number = 1; number <= Many; number++)
        {
            host.Desk.Publish(number.ToString(CultureInfo.InvariantCulture));
            await NewsHost.Next(stays);
        }

        await using var back = await host.Subscribe("back", after: 0);
        for (var number = 1; number <= Many; number++)
        {
            Assert.Equal(number, (await NewsHost.Next(back)).Sequence);
        }

        host.Desk.Publish("live");
        Assert.Same(await NewsHost.Next(stays), await NewsHost.Next(back));
    }

    [Fact]
    [Fault(17, "One of several alike does not read")]
    public async Task One_who_does_not_read_is_told_to_resume_and_holds_up_nobody()
    {
        await using var host = new NewsHost(queueLength: 2, kept: 2);
        await using var sleeps = await host.Subscribe("sleeps", after: 0);
        await using var reads = await host.Subscribe("reads", after: 0);
        for (var number = 1; number <= 10; number++)
        {
            host.Desk.Publish("news");
            Assert.Equal(number, (await NewsHost.Next(reads)).Sequence);
        }

        var held = await sleeps.Payloads.ReadAllAsync(Stop).ToListAsync(Stop);

        Assert.InRange(held.Count, 2, 4);
        Assert.Equal(Enumerable.Range(1, held.Count), held.Select(payload => (int)payload.Sequence!.Value));
        Assert.StartsWith("LAGGED", sleeps.Failure!.Message, StringComparison.Ordinal);
    }

    [Fact]
    [Fault(17, "More changes at once than a queue holds")]
    public async Task One_who_cannot_take_many_changes_at_once_gets_them_all_and_stays()
    {
        const int Many = 100;
        await using var host = new NewsHost(queueLength: 2);
        await using var sleeps = await host.Subscribe("sleeps", after: 0);
        await using var reads = await host.Subscribe("reads", after: 0);
        for (var number = 1; number <= Many; number++)
        {
            host.Desk.Publish("news");
            Assert.Equal(number, (await NewsHost.Next(reads)).Sequence);
        }

        for (var number = 1; number <= Many; number++)
        {
            Assert.Equal(number, (await NewsHost.Next(sleeps)).Sequence);
        }

        host.Desk.Publish("live");
        Assert.Same(await NewsHost.Next(reads), await NewsHost.Next(sleeps));
    }

    [Fact]
    public async Task A_farewell_ends_the_stream_of_the_one_it_is_for_exactly_there()
    {
        await using var host = new NewsHost();
        await using var stays = await host.Subscribe("stays", after: 0);
        await using var goes = await host.Subscribe("goes", after: 0);
        host.Desk.Publish("before");
        host.Desk.Dismiss("goes");
        host.Desk.Publish("after");

        var read = await goes.Payloads.ReadAllAsync(Stop).ToListAsync(Stop);

        Assert.Equal("before", NewsHost.Headline(Assert.Single(read)));
        Assert.Equal("Farewell, goes.", goes.Failure!.Message);
        Assert.Equal(1, (await NewsHost.Next(stays)).Sequence);
        Assert.Equal(3, (await NewsHost.Next(stays)).Sequence);
    }

    [Theory]
    [InlineData(1, "Farewell, goes.")]
    [InlineData(2, null)]
    public async Task A_farewell_said_while_one_was_away_is_heard_on_return(long after, string? farewell)
    {
        await using var host = new NewsHost();
        await using var stays = await host.Subscribe("stays", after: 0);
        host.Desk.Publish("before");
        host.Desk.Dismiss("goes");
        host.Desk.Publish("after");
        await NewsHost.Next(stays);
        await NewsHost.Next(stays);

        await using var back = await host.Subscribe("goes", after);
        var hasNews = await back.Payloads.WaitToReadAsync(Stop);

        Assert.Equal((farewell is null, farewell), (hasNews, back.Failure?.Message));
    }
}
