namespace CrmGraph.Domain.Service;

public sealed record ComplaintRecorded(Guid ComplaintId, Guid CustomerId, Guid By, DateTime At) : DomainEvent(At);

public sealed record ComplaintAnswered(Guid ComplaintId, Guid CustomerId, bool Resolved, Guid By, DateTime At) : DomainEvent(At);
