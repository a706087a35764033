namespace CrmGraph.Domain.Segmentation;

public sealed record CustomerTierAssigned(
    Guid CustomerId,
    Guid? PreviousTierId,
    Guid TierId,
    bool Manual,
    Guid By,
    DateTime At) : DomainEvent(At);

public sealed record TierRulesChanged(Guid RuleSetId, int Number, Guid By, DateTime At) : DomainEvent(At);
