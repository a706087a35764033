namespace CrmGraph.Domain.Pipeline;

/// <summary>Everything about an opportunity that the ledger keeps in time.</summary>
/// <param name="PipelineId">Its pipeline.</param>
/// <param name="StageId">Its stage.</param>
/// <param name="Status">Its status.</param>
/// <param name="BaseUnits">Its amount in 1/10,000 of the base currency.</param>
/// <param name="OwnerId">Its owner.</param>
/// <param name="TeamId">The owner's team; null without one.</param>
public sealed record OpportunityState(
    Guid PipelineId,
    Guid StageId,
    OpportunityStatus Status,
    long BaseUnits,
    Guid OwnerId,
    Guid? TeamId);
