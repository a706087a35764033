using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>One ledger line as the review reads it, seen from inside a scope.</summary>
internal sealed record LedgerLine(
    Guid OpportunityId,
    int Ordinal,
    LedgerKind Kind,
    DateTime At,
    Guid? FromStageId,
    Guid ToStageId,
    OpportunityStatus? FromStatus,
    OpportunityStatus ToStatus,
    long FromBaseUnits,
    long ToBaseUnits,
    Guid? FromOwnerId,
    Guid ToOwnerId,
    Guid? FromTeamId,
    Guid? ToTeamId,
    string? Reason,
    DateTime StageEnteredAt)
{
    /// <summary>Whether the opportunity was open and in the scope before the change.</summary>
    public bool WasOpenIn(ScopeFilter scope) => FromStatus == OpportunityStatus.Open && scope.Covers(FromOwnerId, FromTeamId);

    /// <summary>Whether the opportunity is open and in the scope after the change.</summary>
    public bool IsOpenIn(ScopeFilter scope) => ToStatus == OpportunityStatus.Open && scope.Covers(ToOwnerId, ToTeamId);

    /// <summary>By how much the change moved the open pipeline of the scope.</summary>
    public long OpenUnitsDelta(ScopeFilter scope) =>
        (IsOpenIn(scope) ? ToBaseUnits : 0) - (WasOpenIn(scope) ? FromBaseUnits : 0);

    /// <summary>By how many opportunities the change moved it.</summary>
    public int OpenCountDelta(ScopeFilter scope) => (IsOpenIn(scope) ? 1 : 0) - (WasOpenIn(scope) ? 1 : 0);

    /// <summary>The step of the bridge that the change belongs to.</summary>
    public BridgeStepKind BridgeStep(ScopeFilter scope) => Kind switch
    {
        LedgerKind.Opened => BridgeStepKind.Created,
        LedgerKind.Won => BridgeStepKind.Won,
        LedgerKind.Lost => BridgeStepKind.Lost,
        LedgerKind.Terminated => BridgeStepKind.Terminated,
        LedgerKind.Suspended => BridgeStepKind.Suspended,
        LedgerKind.Resumed => BridgeStepKind.Resumed,
        LedgerKind.Reopened => BridgeStepKind.Reopened,
        LedgerKind.AmountChanged => ToBaseUnits >= FromBaseUnits ? BridgeStepKind.Increased : BridgeStepKind.Decreased,
        LedgerKind.Moved or LedgerKind.Transferred or LedgerKind.PipelineChanged =>
            OpenCountDelta(scope) >= 0 ? BridgeStepKind.MovedIn : BridgeStepKind.MovedOut,
    };
}
