namespace CrmGraph.Domain.Leads;

/// <summary>What is known about a lead when it is captured.</summary>
public sealed record LeadProfile(string Name, LeadSource Source)
{
    public string? ExternalId { get; init; }

    public string? Company { get; init; }

    public string? Email { get; init; }

    public string? Phone { get; init; }

    public IReadOnlyList<string> Tags { get; init; } = [];
}
