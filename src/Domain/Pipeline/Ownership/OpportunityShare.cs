namespace CrmGraph.Domain.Pipeline.Ownership;

/// <summary>多个销售员共同拥有: the part of an opportunity's credit that goes to one user, from a day on.</summary>
public sealed class OpportunityShare : Entity
{
    private OpportunityShare()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The user who is credited.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The part, in 1/10,000; the parts of one day add up to 10,000.</summary>
    public int Ratio { get; private init; }

    /// <summary>The first day it holds.</summary>
    public DateOnly FromOn { get; private init; }

    /// <summary>The last day it holds; null until another division follows.</summary>
    public DateOnly? ToOn { get; private set; }

    /// <summary>Whether it holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => FromOn <= day && (ToOn is null || day <= ToOn);

    /// <summary>Ends it before a day on which another division begins.</summary>
    internal void EndBefore(DateOnly day) => ToOn = day.AddDays(-1);

    internal static OpportunityShare Of(Guid opportunityId, SharePart part, DateOnly from) => new()
    {
        Id = Guid.CreateVersion7(),
        OpportunityId = opportunityId,
        UserId = part.UserId,
        Ratio = part.Ratio,
        FromOn = from,
    };
}

/// <summary>One part of a division.</summary>
/// <param name="UserId">The user who is credited.</param>
/// <param name="Ratio">The part, in 1/10,000.</param>
public sealed record SharePart(Guid UserId, int Ratio);
