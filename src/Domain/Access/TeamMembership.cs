namespace CrmGraph.Domain.Access;

/// <summary>The days a user belonged to a team; figures of a past week count those who were members then.</summary>
public sealed class TeamMembership : Entity
{
    private TeamMembership()
    {
    }

    /// <summary>The member.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The team.</summary>
    public Guid TeamId { get; private init; }

    /// <summary>The first day, in the workspace's time zone.</summary>
    public DateOnly FromOn { get; private init; }

    /// <summary>The last day; null while it lasts.</summary>
    public DateOnly? ToOn { get; private set; }

    public static TeamMembership Start(Guid userId, Guid teamId, DateOnly on) => new()
    {
        Id = Guid.CreateVersion7(),
        UserId = userId,
        TeamId = teamId,
        FromOn = on,
    };

    /// <summary>Ends the membership after the given day.</summary>
    public void End(DateOnly on)
    {
        if (on < FromOn)
        {
            throw new MembershipEndsBeforeItStarts(FromOn, on).AsException();
        }

        ToOn = on;
    }

    /// <summary>Whether the user was a member on any day from the first to the last one given.</summary>
    public bool Touches(DateOnly first, DateOnly last) => FromOn <= last && (ToOn is null || ToOn >= first);
}
