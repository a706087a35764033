namespace CrmGraph.Domain.Pipeline;

/// <summary>What may change about an opportunity beside its way through the stages.</summary>
public sealed partial class Opportunity
{
    /// <summary>Replaces what was entered about it; another amount is one ledger entry.</summary>
    public void Revise(OpportunityRevision revision, DateTime now, Guid by)
    {
        CheckNotClosed();
        var title = Checked.Required(revision.Title, "title");
        var at = Later(now);
        ReviseAmount(revision.Amount, at, by);
        ReviseTerms(revision with { Title = title }, at, by);
    }

    /// <summary>Hands it to another owner; stage and history stay.</summary>
    public void TransferTo(Guid ownerId, Guid? teamId, DateTime now, Guid by, string? reason = null)
    {
        CheckNotClosed();
        if (ownerId == OwnerId && teamId == TeamId)
        {
            return;
        }

        var why = Checked.Prose(reason, "reason");
        var before = State;
        OwnerId = ownerId;
        TeamId = teamId;
        var at = Append(LedgerKind.Transferred, before, now, by, why);
        Raise(new OpportunityTransferred(Id, State, before.OwnerId, before.TeamId, by, at));
    }

    /// <summary>Sets a win probability by hand, in 1/10,000, or returns to the stage's with null.</summary>
    public void OverrideWinProbability(int? probability, string? reason, DateTime now, Guid by)
    {
        CheckNotClosed();
        var why = Checked.Prose(reason, "reason");
        if (probability is not null && why is null)
        {
            throw new OverrideReasonMissing().AsException();
        }

        WinProbabilityOverride = Checked.Ratio(probability, "winProbability");
        OverrideBy = probability is null ? null : by;
        OverrideReason = probability is null ? null : why;
        NoteActivity(now);
        Raise(new OpportunityRevised(Id, State, by, Later(now)));
    }

    /// <summary>中止: pauses it; it leaves the forecast until it is resumed.</summary>
    public void Suspend(DateTime now, Guid by, string? reason = null)
    {
        CheckWorkable();
        var at = ChangeStatus(OpportunityStatus.Suspended, LedgerKind.Suspended, now, by, reason);
        Raise(new OpportunitySuspended(Id, State, by, at));
    }

    /// <summary>激活: takes a suspended opportunity up again, in the stage it was in.</summary>
    public void Resume(DateTime now, Guid by, string? reason = null)
    {
        CheckNotClosed();
        if (Status != OpportunityStatus.Suspended)
        {
            throw new OpportunityIsNotSuspended(Id).AsException();
        }

        var at = ChangeStatus(OpportunityStatus.Open, LedgerKind.Resumed, now, by, reason);
        Raise(new OpportunityResumed(Id, State, by, at));
    }

    /// <summary>终止: gives it up for good; possible while suspended as well.</summary>
    public void Terminate(Loss loss, DateTime now, DateOnly on, Guid by)
    {
        CheckNotClosed();
        Explain(loss);
        var at = Close(OpportunityStatus.Terminated, LedgerKind.Terminated, null, now, on, by);
        Raise(new OpportunityTerminated(Id, State, LossReason!, by, at));
    }

    /// <summary>Something was recorded about it, for example a follow-up.</summary>
    public void NoteActivity(DateTime at)
    {
        var seen = Checked.Instant(at);
        if (seen > LastActivityAt)
        {
            LastActivityAt = seen;
        }
    }

    private void ReviseAmount(BaseAmount amount, DateTime at, Guid by)
    {
        if (amount.Original == Amount && amount.Units == BaseUnits)
        {
            return;
        }

        var before = State;
        Price(amount);
        Append(LedgerKind.AmountChanged, before, at, by);
        Raise(new OpportunityAmountChanged(Id, State, before.BaseUnits, by, at));
    }

    private void ReviseTerms(OpportunityRevision revision, DateTime at, Guid by)
    {
        var before = (Title, CustomerId, ProductId, ExpectedCloseOn);
        Title = revision.Title;
        CustomerId = revision.CustomerId;
        ProductId = revision.ProductId;
        if (revision.ExpectedCloseOn > ExpectedCloseOn)
        {
            ExpectedClosePushes++;
        }

        ExpectedCloseOn = revision.ExpectedCloseOn;
        if (before != (Title, CustomerId, ProductId, ExpectedCloseOn))
        {
            NoteActivity(at);
            Raise(new OpportunityRevised(Id, State, by, at));
        }
    }

    private DateTime ChangeStatus(OpportunityStatus status, LedgerKind kind, DateTime now, Guid by, string? reason)
    {
        var why = Checked.Prose(reason, "reason");
        var before = State;
        Status = status;
        return Append(kind, before, now, by, why);
    }

    private void Explain(Loss loss)
    {
        var reason = Checked.Prose(loss.Reason, "reason") ?? throw new LossReasonMissing().AsException();
        var competitor = Checked.Optional(loss.Competitor, "competitor");
        ClosingSummary = Checked.Prose(loss.Summary, "summary");
        LossReason = reason;
        Competitor = competitor;
    }
}
