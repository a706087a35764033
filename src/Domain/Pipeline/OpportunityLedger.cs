namespace CrmGraph.Domain.Pipeline;

/// <summary>The checks before a change, and the one way a change gets into the ledger.</summary>
public sealed partial class Opportunity
{
    private OpportunityState State => new(PipelineId, StageId, Status, BaseUnits, OwnerId, TeamId);

    private void CheckNotClosed()
    {
        if (IsClosed)
        {
            throw new OpportunityAlreadyClosed(Id, Status).AsException();
        }
    }

    private void CheckNotArchived()
    {
        if (ArchivedAt is not null)
        {
            throw new OpportunityIsArchived(Id).AsException();
        }
    }

    private void CheckWorkable()
    {
        CheckNotClosed();
        if (Status == OpportunityStatus.Suspended)
        {
            throw new OpportunityIsSuspended(Id).AsException();
        }
    }

    private void CheckPipeline(Stage stage)
    {
        if (stage.PipelineId != PipelineId)
        {
            throw new StageNotInPipeline(stage.Id, PipelineId).AsException();
        }
    }

    private void CheckOtherStage(Stage stage)
    {
        if (stage.Id == StageId)
        {
            throw new OpportunityAlreadyInStage(Id, StageId).AsException();
        }
    }

    private void CheckClosingStage(Stage? stage, StageKind kind)
    {
        if (stage is null)
        {
            return;
        }

        CheckPipeline(stage);
        if (stage.Kind != kind)
        {
            throw new ArgumentException($"The stage must be of kind {kind}.", nameof(stage));
        }
    }

    private static void CheckOpenStage(Stage stage)
    {
        if (stage.Kind != StageKind.Open)
        {
            throw new StageClosesOpportunity(stage.Id, stage.Kind).AsException();
        }
    }

    private void Price(BaseAmount amount)
    {
        var valid = amount.Valid("amount");
        Amount = valid.Original;
        BaseUnits = valid.Units;
        RateMicros = valid.RateMicros;
        RateOn = valid.RateOn;
    }

    private void EnterIfOther(Stage? stage, DateTime at)
    {
        if (stage is not null && stage.Id != StageId)
        {
            StageId = stage.Id;
            StageEnteredAt = at;
            StagePausedSeconds = 0;
            StageBreachedAt = null;
        }
    }

    /// <summary>Writes the one entry of a change. An entry never comes before its predecessor, even where the clocks of two servers differ.</summary>
    private DateTime Append(Change change, OpportunityState? before, DateTime? leftStageEnteredAt = null)
    {
        var at = Later(change.Now);
        var line = new LedgerChange(Id, ++LedgerCount, change.Kind, at, change.By, change.Reason, change.OverrideReason);
        _newLedger.Add(LedgerEntry.Of(line, before, State, leftStageEnteredAt ?? StageEnteredAt));
        LastChangedAt = at;
        NoteActivity(at);
        if (before is not null && (before.Status, before.PipelineId) != (Status, PipelineId))
        {
            // It was a kind of the status that it had there.
            StatusKey = null;
        }

        return at;
    }

    private DateTime Later(DateTime now)
    {
        var at = Checked.Instant(now);
        return at > LastChangedAt ? at : LastChangedAt;
    }

    /// <summary>What a change tells the ledger beside the state before and after.</summary>
    private sealed record Change(LedgerKind Kind, DateTime Now, Guid By, string? Reason = null, string? OverrideReason = null);
}
