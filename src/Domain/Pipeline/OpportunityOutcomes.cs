using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Domain.Pipeline;

/// <summary>How an opportunity is paused, ends, is opened again and is finally put away.</summary>
public sealed partial class Opportunity
{
    /// <summary>What the title of a purged opportunity says.</summary>
    public const string PurgedTitle = "已清理 Purged";

    /// <summary>中止: pauses it; it leaves the forecast and its clocks stop until it is resumed.</summary>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="resumeOn">The day on which to look at it again.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who says so.</param>
    public void Suspend(string? reason, DateOnly? resumeOn, DateTime now, Guid by)
    {
        CheckWorkable();
        var change = new Change(LedgerKind.Suspended, now, by, Checked.Prose(reason, "reason"));
        var before = State;
        Status = OpportunityStatus.Suspended;
        ResumeOn = resumeOn;
        SuspendedAt = Append(change, before);
        Raise(new OpportunitySuspended(Id, State, by, SuspendedAt.Value));
    }

    /// <summary>激活: takes a suspended opportunity up again, in the stage it was in.</summary>
    public void Resume(DateTime now, Guid by, string? reason = null)
    {
        CheckNotClosed();
        if (Status != OpportunityStatus.Suspended)
        {
            throw new OpportunityIsNotSuspended(Id).AsException();
        }

        var change = new Change(LedgerKind.Resumed, now, by, Checked.Prose(reason, "reason"));
        var before = State;
        Status = OpportunityStatus.Open;
        var at = Append(change, before);
        EndPause(at);
        Raise(new OpportunityResumed(Id, State, by, at));
    }

    /// <summary>The contract is signed.</summary>
    /// <param name="wonStage">The pipeline's stage of won opportunities, if it has one.</param>
    /// <param name="gate">What must be done before.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="on">The same as a day in the workspace's time zone.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="summary">商机总结: what was learned.</param>
    public void Win(Stage? wonStage, StageGate gate, DateTime now, DateOnly on, Guid by, string? summary = null)
    {
        CheckWorkable();
        CheckClosingStage(wonStage, StageKind.Won);
        var learned = Learned(summary, gate.IsHistorical);
        var change = new Change(LedgerKind.Won, now, by, OverrideReason: gate.Pass(Id, wonStage?.Id));
        ClosingSummary = learned;
        var from = StageId;
        var at = Close(OpportunityStatus.Won, wonStage, on, change);
        Raise(new OpportunityWon(Id, State, from, by, at));
    }

    /// <summary>The customer decided against us.</summary>
    /// <param name="lostStage">The pipeline's stage of lost opportunities, if it has one.</param>
    /// <param name="loss">Why, and to whom.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="on">The same as a day in the workspace's time zone.</param>
    /// <param name="by">Who says so.</param>
    public void Lose(Stage? lostStage, Loss loss, DateTime now, DateOnly on, Guid by)
    {
        CheckWorkable();
        CheckClosingStage(lostStage, StageKind.Lost);
        if (loss is { CompetitorId: null, NoCompetitor: false, IsHistorical: false })
        {
            throw new CompetitorMissing().AsException();
        }

        var from = StageId;
        Explain(loss);
        var at = Close(OpportunityStatus.Lost, lostStage, on, new Change(LedgerKind.Lost, now, by, LossReason));
        Raise(new OpportunityLost(Id, State, from, LossReason!, by, at));
    }

    /// <summary>终止: gives it up for good; possible while suspended as well.</summary>
    public void Terminate(Loss loss, DateTime now, DateOnly on, Guid by)
    {
        CheckNotClosed();
        Explain(loss);
        var at = Close(OpportunityStatus.Terminated, null, on, new Change(LedgerKind.Terminated, now, by, LossReason));
        Raise(new OpportunityTerminated(Id, State, LossReason!, by, at));
    }

    /// <summary>Opens a won or lost opportunity again; what is terminated stays so.</summary>
    /// <param name="stage">The open stage it goes on in: the one it was closed in, or the first where that is gone.</param>
    /// <param name="reason">Why, for the ledger.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who says so.</param>
    public void Reopen(Stage stage, string? reason, DateTime now, Guid by)
    {
        CheckReopens();
        CheckPipeline(stage);
        CheckOpenStage(stage);
        var change = new Change(LedgerKind.Reopened, now, by, Checked.Required(reason, "reason"));
        var before = State;
        var left = StageEnteredAt;
        Status = OpportunityStatus.Open;
        (ClosedAt, ClosedOn, ClosedInStageId) = (null, null, null);
        EnterIfOther(stage, Later(now));
        var at = Append(change, before, left);
        Raise(new OpportunityReopened(Id, State, before.Status, by, at));
    }

    /// <summary>自定义状态: gives it an own status of its pipeline, which lasts until its status changes; null takes it away.</summary>
    public void Label(OwnStatus? own, DateTime now, Guid by)
    {
        CheckNotArchived();
        if (own is not null && own.Meaning != Status)
        {
            throw new OwnStatusMeansAnother(Id, Status, own.Meaning).AsException();
        }

        if (own?.Key != StatusKey)
        {
            StatusKey = own?.Key;
            NoteActivity(Later(now));
            Raise(new OpportunityRevised(Id, State, by, Later(now)));
        }
    }

    /// <summary>存档: puts a closed opportunity away.</summary>
    public void Archive(DateTime now, Guid by)
    {
        if (!IsClosed)
        {
            throw new OpportunityNotClosed(Id).AsException();
        }

        if (ArchivedAt is null)
        {
            ArchivedAt = Checked.Instant(now);
            Raise(new OpportunityArchived(Id, State, by, ArchivedAt.Value));
        }
    }

    /// <summary>清理: erases what it was about. Stage, owner, amount and ledger stay, so that past figures still add up.</summary>
    public void Purge(DateTime now, Guid by)
    {
        if (ArchivedAt is null)
        {
            throw new OpportunityNotArchived(Id).AsException();
        }

        Title = PurgedTitle;
        ExternalId = null;
        (CustomerId, ProductId, LeadId, CompetitorId) = (null, null, null, null);
        (LossReason, ClosingSummary, OverrideReason) = (null, null, null);
        PurgedAt ??= Checked.Instant(now);
        Raise(new OpportunityPurged(Id, State, by, PurgedAt.Value));
    }

    private DateTime Close(OpportunityStatus status, Stage? stage, DateOnly on, Change change)
    {
        var before = State;
        var left = StageEnteredAt;
        Status = status;
        ClosedInStageId = StageId;
        ClosedAt = Later(change.Now);
        ClosedOn = on;
        EndPause(ClosedAt.Value);
        EnterIfOther(stage, ClosedAt.Value);
        return Append(change, before, left);
    }

    private void EndPause(DateTime at)
    {
        StagePausedSeconds += SuspendedAt is { } since ? (long)(at - since).TotalSeconds : 0;
        (SuspendedAt, ResumeOn) = (null, null);
    }

    private void CheckReopens()
    {
        if (Status == OpportunityStatus.Terminated)
        {
            throw new TerminatedIsFinal(Id).AsException();
        }

        if (!IsClosed)
        {
            throw new OpportunityNotClosed(Id).AsException();
        }

        CheckNotArchived();
    }

    private void Explain(Loss loss)
    {
        var reason = Checked.Prose(loss.Reason, "reason") ?? throw new LossReasonMissing().AsException();
        ClosingSummary = Learned(loss.Summary, loss.IsHistorical);
        LossReason = reason;
        CompetitorId = loss.CompetitorId;
    }

    private static string? Learned(string? summary, bool isHistorical)
    {
        var learned = Checked.Prose(summary, "summary");
        return learned is null && !isHistorical ? throw new ClosingSummaryMissing().AsException() : learned;
    }
}
