namespace CrmGraph.Domain.Pipeline;

/// <summary>What an opportunity is opened with.</summary>
/// <param name="Number">Its number in the workspace.</param>
/// <param name="Title">What is to be sold, in a few words.</param>
/// <param name="Amount">The expected value with its worth in base currency.</param>
/// <param name="OwnerId">Who is responsible.</param>
/// <param name="TeamId">The owner's current team.</param>
public sealed record OpportunityDraft(int Number, string Title, BaseAmount Amount, Guid OwnerId, Guid? TeamId)
{
    public string? ExternalId { get; init; }

    public Guid? CustomerId { get; init; }

    public Guid? ProductId { get; init; }

    public Guid? LeadId { get; init; }

    public DateOnly? ExpectedCloseOn { get; init; }
}

/// <summary>What an opportunity says after a revision; it replaces all of these.</summary>
public sealed record OpportunityRevision(
    string Title,
    BaseAmount Amount,
    Guid? CustomerId,
    Guid? ProductId,
    DateOnly? ExpectedCloseOn);
