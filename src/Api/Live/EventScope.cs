using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Live;

/// <summary>What a caller may learn of an event.</summary>
internal enum EventSight
{
    /// <summary>Nothing, not even that it happened.</summary>
    Hidden,

    /// <summary>That a record they could see is no longer theirs to see; none of its values.</summary>
    Left,

    /// <summary>All of it.</summary>
    Visible,
}

/// <summary>What the owner's line sees of an event: its subject after the change; whoever could before it learns that it left.</summary>
internal static class EventScope
{
    public static EventSight Of(Caller caller, EventRecord happened)
    {
        if (Covers(caller, happened.OwnerId, happened.TeamId))
        {
            return EventSight.Visible;
        }

        var couldBefore = Covers(caller, happened.OwnerBefore ?? happened.OwnerId, happened.TeamBefore ?? happened.TeamId)
            || happened.SightLostBy?.Contains(caller.UserId) == true;
        return couldBefore ? EventSight.Left : EventSight.Hidden;
    }

    /// <summary>An event of nobody's record is for those who see everything.</summary>
    private static bool Covers(Caller caller, Guid? owner, Guid? team) =>
        owner is { } known ? caller.Covers(known, team) : caller.SeesAll;
}
