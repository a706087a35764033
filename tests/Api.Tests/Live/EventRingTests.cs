using CrmGraph.Api.Live;

namespace CrmGraph.Api.Tests.Live;

public sealed class EventRingTests
{
    [Fact]
    public void It_gives_what_came_after_in_order()
    {
        var ring = new EventRing(10, 4);
        ring.Add(SomeEvents.From(11, 3));

        Assert.Equal([12, 13], Sequences(ring.After(11)));
        Assert.Equal([], Sequences(ring.After(13)));
    }

    [Fact]
    public void It_knows_nothing_from_before_its_start()
    {
        var ring = new EventRing(10, 4);
        ring.Add(SomeEvents.From(11, 1));

        Assert.Null(ring.After(9));
        Assert.Equal([11], Sequences(ring.After(10)));
    }

    [Fact]
    public void It_forgets_the_oldest_when_full()
    {
        var ring = new EventRing(0, 4);
        ring.Add(SomeEvents.From(1, 6));

        Assert.Null(ring.After(1));
        Assert.Equal([3, 4, 5, 6], Sequences(ring.After(2)));
    }

    [Fact]
    public void Nobody_resumes_across_a_hole()
    {
        var ring = new EventRing(0, 4);
        ring.Add(SomeEvents.From(1, 1));
        ring.Add(SomeEvents.From(3, 1));

        Assert.Null(ring.After(1));
        Assert.Equal([3], Sequences(ring.After(2)));
    }

    [Fact]
    public void A_position_ahead_of_it_has_missed_nothing()
    {
        var ring = new EventRing(5, 4);

        Assert.Equal([], Sequences(ring.After(7)));
    }

    private static IEnumerable<long> Sequences(IReadOnlyList<EventRecord>? events) => events!.Select(e => e.Sequence!.Value);
}
