namespace CrmGraph.Domain.Customers;

public sealed record CustomerCreated(Guid CustomerId, string Name, Guid OwnerId, Guid? TeamId, Guid By, DateTime At)
    : DomainEvent(At);

public sealed record CustomerChanged(Guid CustomerId, string Name, Guid OwnerId, Guid? TeamId, Guid By, DateTime At)
    : DomainEvent(At);

public sealed record CustomerAssigned(
    Guid CustomerId,
    Guid FromOwnerId,
    Guid OwnerId,
    Guid? TeamId,
    Guid By,
    DateTime At) : DomainEvent(At);

public sealed record ContactCreated(Guid ContactId, Guid CustomerId, Guid By, DateTime At) : DomainEvent(At);

/// <summary>The record was merged into another one, which has all that belonged to it.</summary>
public sealed record CustomerMerged(Guid CustomerId, Guid IntoId, Guid By, DateTime At) : DomainEvent(At);

public sealed record CustomerDocumentAdded(Guid DocumentId, Guid CustomerId, Guid By, DateTime At) : DomainEvent(At);

public sealed record CustomerDocumentWithdrawn(Guid DocumentId, Guid CustomerId, Guid By, DateTime At) : DomainEvent(At);

public sealed record ConsentGiven(Guid ConsentId, Guid ContactId, ConsentPurpose Purpose, ConsentChannel Channel, Guid By, DateTime At)
    : DomainEvent(At);

public sealed record ConsentWithdrawn(Guid ConsentId, Guid ContactId, ConsentPurpose Purpose, ConsentChannel Channel, Guid By, DateTime At)
    : DomainEvent(At);

/// <summary>Whatever told of the person was erased; the record stays without a name.</summary>
public sealed record CustomerErased(Guid CustomerId, Guid By, DateTime At) : DomainEvent(At);

public sealed record ContactErased(Guid ContactId, Guid CustomerId, Guid By, DateTime At) : DomainEvent(At);
