namespace CrmGraph.Domain.Pipeline;

/// <summary>Something happened to an opportunity.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Now">Its state right after; who may see the event follows from it.</param>
/// <param name="By">The user who did it.</param>
/// <param name="At">When, UTC.</param>
public abstract record OpportunityEvent(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : DomainEvent(At);

public sealed record OpportunityOpened(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityMoved(
    Guid OpportunityId,
    OpportunityState Now,
    Guid FromStageId,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityAmountChanged(
    Guid OpportunityId,
    OpportunityState Now,
    long FromBaseUnits,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

/// <summary>Something changed that the ledger does not keep: title, customer, product, expected day or probability.</summary>
public sealed record OpportunityRevised(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityTransferred(
    Guid OpportunityId,
    OpportunityState Now,
    Guid FromOwnerId,
    Guid? FromTeamId,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityWon(
    Guid OpportunityId,
    OpportunityState Now,
    Guid FromStageId,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityLost(
    Guid OpportunityId,
    OpportunityState Now,
    Guid FromStageId,
    string Reason,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityTerminated(
    Guid OpportunityId,
    OpportunityState Now,
    string Reason,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunitySuspended(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityResumed(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityReopened(
    Guid OpportunityId,
    OpportunityState Now,
    OpportunityStatus FromStatus,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityPipelineChanged(
    Guid OpportunityId,
    OpportunityState Now,
    Guid FromPipelineId,
    Guid FromStageId,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

/// <summary>Something that a stage asks for was done, handed in, taken back or decided.</summary>
public sealed record OpportunityGateChanged(
    Guid OpportunityId,
    OpportunityState Now,
    Guid StageId,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityArchived(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityPurged(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

public sealed record OpportunityShared(
    Guid OpportunityId,
    OpportunityState Now,
    Guid By,
    DateTime At,
    IReadOnlyList<Guid> NoLongerSharedWith)
    : OpportunityEvent(OpportunityId, Now, By, At)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Guid> SightLostBy => NoLongerSharedWith;
}

/// <summary>A quotation, contract, order, delivery, invoice or payment of it was made or changed.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Now">Its state, which this does not change.</param>
/// <param name="Record">What kind of record, for example Quotation.</param>
/// <param name="RecordId">Which one.</param>
/// <param name="By">The user who did it; nobody where the clock did.</param>
/// <param name="At">When, UTC.</param>
public sealed record OpportunitySaleChanged(
    Guid OpportunityId,
    OpportunityState Now,
    string Record,
    Guid RecordId,
    Guid By,
    DateTime At) : OpportunityEvent(OpportunityId, Now, By, At);

/// <summary>Its time in the stage is up; the clock says so and no user.</summary>
public sealed record OpportunityOverdue(Guid OpportunityId, OpportunityState Now, Guid By, DateTime At)
    : OpportunityEvent(OpportunityId, Now, By, At);

/// <summary>A pipeline's name, stages or rules changed.</summary>
public sealed record PipelineConfigured(Guid PipelineId, Guid By, DateTime At) : DomainEvent(At);
