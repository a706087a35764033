namespace CrmGraph.Domain.Leads;

public sealed record LeadCreated(Guid LeadId, LeadSource Source, Guid OwnerId, Guid? TeamId, Guid By, DateTime At)
    : DomainEvent(At);

public sealed record LeadTouched(Guid LeadId, Guid OwnerId, Guid? TeamId, Guid By, DateTime At) : DomainEvent(At);

public sealed record LeadConverted(
    Guid LeadId,
    Guid? CustomerId,
    Guid OpportunityId,
    Guid OwnerId,
    Guid? TeamId,
    Guid By,
    DateTime At) : DomainEvent(At);

public sealed record LeadAssigned(Guid LeadId, Guid FromOwnerId, Guid OwnerId, Guid? TeamId, Guid By, DateTime At)
    : DomainEvent(At);

public sealed record LeadOverdue(Guid LeadId, Guid OwnerId, Guid? TeamId, DateTime At) : DomainEvent(At);
