using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Analytics;

/// <summary>A ledger line as far as it says where an opportunity went.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="At">When.</param>
/// <param name="FromStageId">The stage before; null for the first line.</param>
/// <param name="ToStageId">The stage after.</param>
/// <param name="ToStatus">The status after.</param>
/// <param name="OwnerId">The owner after.</param>
/// <param name="TeamId">The team after.</param>
public readonly record struct StageStep(
    Guid OpportunityId,
    DateTime At,
    Guid? FromStageId,
    Guid ToStageId,
    OpportunityStatus ToStatus,
    Guid OwnerId,
    Guid? TeamId);
