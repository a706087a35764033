namespace CrmGraph.Domain.FollowUps;

/// <summary>What the author of a follow-up enters.</summary>
/// <param name="Kind">How the contact was made.</param>
/// <param name="At">When it took place, UTC.</param>
public sealed record FollowUpNotes(FollowUpKind Kind, DateTime At)
{
    public Guid? CustomerId { get; init; }

    public Guid? OpportunityId { get; init; }

    public Guid? LeadId { get; init; }

    public Guid? ProductId { get; init; }

    public string? Need { get; init; }

    public string? Objection { get; init; }

    public string? Commitment { get; init; }

    public string? Solution { get; init; }

    public string? NextStep { get; init; }

    public DateOnly? NextOn { get; init; }

    public string? StageName { get; init; }

    public string? Exception { get; init; }

    public DateOnly? ExpectedCloseOn { get; init; }

    public Likelihood? Likelihood { get; init; }

    public string? Text { get; init; }
}
