using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>Which pipeline to watch, and from where.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="After">The last sequence you saw, to miss nothing after a break; from now on when left out.</param>
internal sealed record PipelineChangesArguments([NodeId<SalesPipeline>] Guid PipelineId, long? After);

/// <summary>One change of an opportunity, told to whoever may see it. Changes come in the order of their commits.</summary>
/// <param name="Kind">What happened, for example OPPORTUNITY_MOVED. OPPORTUNITY_LEFT: it is no longer yours to see; nothing else is told.</param>
/// <param name="Sequence">Its place in the feed; send the last one you saw as <c>after</c> when you come back.</param>
/// <param name="Previous">The sequence of the change before it in this stream. If it is greater than the last one you know, you missed something.</param>
/// <param name="At">When it happened, UTC.</param>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Version">The version of the opportunity that this change made.</param>
/// <param name="Status">Its status after the change.</param>
/// <param name="StageId">Its stage after the change.</param>
/// <param name="FromStageId">The stage it left; null when it stayed.</param>
/// <param name="BaseAmount">Its amount after the change, in base currency.</param>
internal sealed record PipelineChange(
    PipelineChangeKind Kind,
    long Sequence,
    long? Previous,
    DateTime At,
    [property: NodeId<Opportunity>] Guid OpportunityId,
    int? Version,
    OpportunityStatus? Status,
    [property: NodeId<Stage>] Guid? StageId,
    [property: NodeId<Stage>] Guid? FromStageId,
    decimal? BaseAmount);

/// <summary>What can happen to an opportunity.</summary>
internal enum PipelineChangeKind
{
    OpportunityOpened,
    OpportunityMoved,
    OpportunityAmountChanged,
    OpportunityRevised,
    OpportunityTransferred,
    OpportunityWon,
    OpportunityLost,
    OpportunityTerminated,
    OpportunitySuspended,
    OpportunityResumed,
    OpportunityReopened,
    OpportunityPipelineChanged,

    /// <summary>Something that a stage asks for was done, handed in, taken back or decided.</summary>
    OpportunityGateChanged,
    OpportunityShared,

    /// <summary>A quotation, contract, order, delivery, invoice or payment of it was made or changed.</summary>
    OpportunitySaleChanged,

    /// <summary>Its time in the stage is up.</summary>
    OpportunityOverdue,
    OpportunityArchived,
    OpportunityPurged,

    /// <summary>It went to somebody whose records the subscriber may not see.</summary>
    OpportunityLeft,
}

/// <summary>The live field <c>pipelineChanges</c>.</summary>
internal static class PipelineChanges
{
    public static IAsyncEnumerable<SequencedEvent<PipelineChange>> Run(
        PipelineChangesArguments arguments,
        LiveFields live,
        Caller caller,
        CancellationToken stop) =>
        live.Watch(
            caller,
            arguments.After,
            happened => happened.PipelineId == arguments.PipelineId && PipelineChangeReading.IsChange(happened),
            PipelineChangeReading.Of,
            stop);
}
