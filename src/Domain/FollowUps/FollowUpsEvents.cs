namespace CrmGraph.Domain.FollowUps;

public sealed record FollowUpRecorded(
    Guid FollowUpId,
    FollowUpKind Kind,
    Guid? CustomerId,
    Guid? OpportunityId,
    Guid? LeadId,
    Guid OwnerId,
    Guid? TeamId,
    Guid By,
    DateTime At) : DomainEvent(At)
{
    internal static FollowUpRecorded From(FollowUp recorded) => new(
        recorded.Id,
        recorded.Kind,
        recorded.CustomerId,
        recorded.OpportunityId,
        recorded.LeadId,
        recorded.OwnerId,
        recorded.TeamId,
        recorded.AuthorId,
        recorded.CreatedAt);
}
