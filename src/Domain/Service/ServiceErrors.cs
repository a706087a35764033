namespace CrmGraph.Domain.Service;

/// <summary>The complaint is settled.</summary>
/// <param name="ComplaintId">The complaint.</param>
public sealed record ComplaintAlreadyResolved(Guid ComplaintId) : Refusal(
    "COMPLAINT_ALREADY_RESOLVED",
    "The complaint is settled. Record another one if the customer complains again.");
