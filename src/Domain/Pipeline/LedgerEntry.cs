namespace CrmGraph.Domain.Pipeline;

/// <summary>
/// One change of an opportunity, written once and never altered. The last entry at or before a moment is the
/// opportunity's state at that moment.
/// </summary>
public sealed class LedgerEntry
{
    private LedgerEntry()
    {
    }

    /// <summary>The unique id.</summary>
    public Guid Id { get; private init; }

    /// <summary>The opportunity that changed.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>Place in the opportunity's history, counted from 1 without gaps.</summary>
    public int Ordinal { get; private init; }

    /// <summary>What changed.</summary>
    public LedgerKind Kind { get; private init; }

    /// <summary>When, UTC; never before the entry with the lower ordinal.</summary>
    public DateTime At { get; private init; }

    /// <summary>The pipeline after the change.</summary>
    public Guid PipelineId { get; private init; }

    /// <summary>The pipeline before; null for the first entry.</summary>
    public Guid? FromPipelineId { get; private init; }

    /// <summary>The stage before; null for the first entry.</summary>
    public Guid? FromStageId { get; private init; }

    /// <summary>The stage after.</summary>
    public Guid ToStageId { get; private init; }

    /// <summary>When the stage before was entered, UTC; for the first entry when the first stage was.</summary>
    public DateTime StageEnteredAt { get; private init; }

    /// <summary>The status before; null for the first entry.</summary>
    public OpportunityStatus? FromStatus { get; private init; }

    /// <summary>The status after.</summary>
    public OpportunityStatus ToStatus { get; private init; }

    /// <summary>The amount before in 1/10,000 of the base currency; 0 for the first entry.</summary>
    public long FromBaseUnits { get; private init; }

    /// <summary>The amount after in 1/10,000 of the base currency.</summary>
    public long ToBaseUnits { get; private init; }

    /// <summary>The owner before; null for the first entry.</summary>
    public Guid? FromOwnerId { get; private init; }

    /// <summary>The owner after.</summary>
    public Guid ToOwnerId { get; private init; }

    /// <summary>The team before; null for the first entry or without a team.</summary>
    public Guid? FromTeamId { get; private init; }

    /// <summary>The team after; null without one.</summary>
    public Guid? ToTeamId { get; private init; }

    /// <summary>The user who made the change.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>Why, where somebody said so.</summary>
    public string? Reason { get; private init; }

    /// <summary>Why a gate was passed with something missing; null where nothing was.</summary>
    public string? OverrideReason { get; private init; }

    internal static LedgerEntry Of(
        LedgerChange change,
        OpportunityState? before,
        OpportunityState after,
        DateTime stageEnteredAt) => new()
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = change.OpportunityId,
            Ordinal = change.Ordinal,
            Kind = change.Kind,
            At = change.At,
            ByUserId = change.By,
            Reason = change.Reason,
            OverrideReason = change.OverrideReason,
            FromPipelineId = before?.PipelineId,
            StageEnteredAt = stageEnteredAt,
            PipelineId = after.PipelineId,
            FromStageId = before?.StageId,
            ToStageId = after.StageId,
            FromStatus = before?.Status,
            ToStatus = after.Status,
            FromBaseUnits = before?.BaseUnits ?? 0,
            ToBaseUnits = after.BaseUnits,
            FromOwnerId = before?.OwnerId,
            ToOwnerId = after.OwnerId,
            FromTeamId = before?.TeamId,
            ToTeamId = after.TeamId,
        };
}

/// <summary>Who changed what and when; the states before and after stand beside it.</summary>
internal sealed record LedgerChange(
    Guid OpportunityId,
    int Ordinal,
    LedgerKind Kind,
    DateTime At,
    Guid By,
    string? Reason,
    string? OverrideReason);

/// <summary>What a ledger entry records.</summary>
public enum LedgerKind
{
    /// <summary>The opportunity was opened.</summary>
    Opened,

    /// <summary>It moved to another stage.</summary>
    Moved,

    /// <summary>Its amount changed.</summary>
    AmountChanged,

    /// <summary>Another owner took it over.</summary>
    Transferred,

    /// <summary>中止: it was paused.</summary>
    Suspended,

    /// <summary>激活: it was taken up again.</summary>
    Resumed,

    /// <summary>The contract was signed.</summary>
    Won,

    /// <summary>It was lost.</summary>
    Lost,

    /// <summary>终止: it was given up for good.</summary>
    Terminated,

    /// <summary>A closed opportunity was opened again.</summary>
    Reopened,

    /// <summary>It moved to another pipeline.</summary>
    PipelineChanged,
}
