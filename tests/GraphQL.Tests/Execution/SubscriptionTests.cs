using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.GraphQL.Tests.Execution;

public sealed class SubscriptionTests
{
    private readonly Graph _ticks = new(Describe);

    [Fact]
    public async Task Each_event_is_answered_with_the_selection() => Assert.Equal(
        ["""1: {"data":{"ticks":{"twice":2}}}""", """2: {"data":{"ticks":{"twice":4}}}"""],
        await _ticks.Follow("subscription { ticks { twice } }", Graph.Context()));

    [Fact]
    public async Task A_client_resumes_after_an_event() => Assert.Equal(
        ["""2: {"data":{"ticks":{"twice":4}}}"""],
        await _ticks.Follow("subscription { ticks(after: 1) { twice } }", Graph.Context()));

    [Fact]
    public async Task The_transport_may_say_where_to_resume()
    {
        var context = Graph.Context();
        context.Items["after"] = 1L;

        Assert.Equal(["""2: {"data":{"ticks":{"twice":4}}}"""], await _ticks.Follow("subscription { ticks(after: 0) { twice } }", context));
    }

    [Fact]
    public async Task A_subscription_that_does_not_validate_is_refused()
    {
        var answer = Assert.Single(await _ticks.Follow("subscription { ticks { thrice } }", Graph.Context()));

        Assert.Contains("Cannot query field", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_to_open_is_the_answer() => Assert.Equal(
        ["""{"errors":[{"message":"Too far back.","extensions":{"code":"TOO_FAR"}}]}"""],
        await _ticks.Follow("subscription { ticks(after: -1) { twice } }", Graph.Context()));

    [Fact]
    public async Task A_subscription_cannot_be_executed_as_a_query() =>
        Assert.DoesNotContain("data", await _ticks.Ask("subscription { ticks { twice } }"), StringComparison.Ordinal);

    private static void Describe(SchemaBuilder schema)
    {
        schema.InMemory<Tick>("Tick");
        schema.Query(q => q.Field("now", _ => Task.FromResult(0)));
        schema.Subscription<TickArgs, Tick>("ticks", (args, _) =>
            args.After < 0 ? throw new GraphQLException("Too far back.", "TOO_FAR") : Ticks(args.After));
    }

    private static async IAsyncEnumerable<SequencedEvent<Tick>> Ticks(long? after, [EnumeratorCancellation] CancellationToken stop = default)
    {
        for (var n = after ?? 0; n < 2; n++)
        {
            stop.ThrowIfCancellationRequested();
            await Task.Yield();
            yield return new SequencedEvent<Tick>(new Tick((int)n + 1), n + 1);
        }
    }

    private sealed record TickArgs(long? After);

    private sealed record Tick(int Number)
    {
        public int Twice => Number * 2;
    }
}
