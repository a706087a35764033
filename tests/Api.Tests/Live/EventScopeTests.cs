using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Tests.Live;

public sealed class EventScopeTests
{
    private static readonly Guid Ann = Guid.CreateVersion7();
    private static readonly Guid Ben = Guid.CreateVersion7();
    private static readonly Guid North = Guid.CreateVersion7();
    private static readonly Guid South = Guid.CreateVersion7();

    [Fact]
    public void A_rep_sees_the_events_of_own_records_only()
    {
        var rep = new Caller(Ann, Role.SalesRep, []);

        Assert.Equal(EventSight.Visible, EventScope.Of(rep, SomeEvents.One(1, Ann, North)));
        Assert.Equal(EventSight.Hidden, EventScope.Of(rep, SomeEvents.One(1, Ben, North)));
    }

    [Fact]
    public void A_record_handed_over_has_left_for_the_rep_who_had_it()
    {
        var handedOver = SomeEvents.One(1, Ben, North, ownerBefore: Ann);

        Assert.Equal(EventSight.Left, EventScope.Of(new(Ann, Role.SalesRep, []), handedOver));
        Assert.Equal(EventSight.Visible, EventScope.Of(new(Ben, Role.SalesRep, []), handedOver));
        Assert.Equal(EventSight.Visible, EventScope.Of(new(Guid.CreateVersion7(), Role.Supervisor, [North]), handedOver));
    }

    [Fact]
    public void A_record_that_changed_teams_has_left_for_the_first_supervisor()
    {
        var moved = SomeEvents.One(1, Ben, South, ownerBefore: Ann, teamBefore: North);

        Assert.Equal(EventSight.Left, EventScope.Of(new(Guid.CreateVersion7(), Role.Supervisor, [North]), moved));
        Assert.Equal(EventSight.Visible, EventScope.Of(new(Guid.CreateVersion7(), Role.Supervisor, [South]), moved));
    }

    [Fact]
    public void An_event_of_nobodys_record_is_for_those_who_see_everything()
    {
        Assert.Equal(EventSight.Hidden, EventScope.Of(new(Ann, Role.Supervisor, [North]), SomeEvents.One(1)));
        Assert.Equal(EventSight.Visible, EventScope.Of(new(Ann, Role.Manager, []), SomeEvents.One(1)));
    }
}
