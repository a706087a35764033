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

    /// <summary>Hands it to another owner, also when it is closed; stage and history stay.</summary>
    public void TransferTo(Guid ownerId, Guid? teamId, DateTime now, Guid by, string? note = null)
    {
        CheckNotArchived();
        if (ownerId == OwnerId && teamId == TeamId)
        {
            return;
        }

        var change = new Change(LedgerKind.Transferred, now, by, Checked.Prose(note, "note"));
        var before = State;
        OwnerId = ownerId;
        TeamId = teamId;
        var at = Append(change, before);
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

    /// <summary>Lets it run through another pipeline, from its first stage on, so that no gate is left out.</summary>
    public void SwitchPipeline(Stage entry, string? reason, DateTime now, Guid by)
    {
        CheckWorkable();
        CheckOpenStage(entry);
        if (entry.PipelineId == PipelineId)
        {
            throw new OpportunityAlreadyInPipeline(Id, PipelineId).AsException();
        }

        var change = new Change(LedgerKind.PipelineChanged, now, by, Checked.Required(reason, "reason"));
        var before = State;
        var left = StageEnteredAt;
        PipelineId = entry.PipelineId;
        EnterIfOther(entry, Later(now));
        var at = Append(change, before, left);
        Raise(new OpportunityPipelineChanged(Id, State, before.PipelineId, before.StageId, by, at));
    }

    /// <summary>Goes along with its customer, whose record was merged into another one; also when it is closed.</summary>
    public void FollowCustomer(Guid customerId, DateTime now, Guid by)
    {
        CustomerId = customerId;
        Raise(new OpportunityRevised(Id, State, by, Later(now)));
    }

    /// <summary>Its customer's data is erased: whatever people wrote about it goes, its figures stay.</summary>
    public void EraseWords(DateTime now, Guid by)
    {
        Title = ErasedText.Value;
        ExternalId = null;
        (LossReason, ClosingSummary, OverrideReason) = (null, null, null);
        Raise(new OpportunityRevised(Id, State, by, Later(now)));
    }

    /// <summary>Its credit is divided among several users, who see it from now on.</summary>
    public void NoteDivision(IReadOnlyList<Guid> sightLostBy, DateTime now, Guid by)
    {
        CheckNotClosed();
        var at = Later(now);
        NoteActivity(at);
        Raise(new OpportunityShared(Id, State, by, at, sightLostBy));
    }

    /// <summary>Says when its time in the stage is up; the time it was suspended in it comes on top.</summary>
    /// <param name="limit">When it would be up without a pause, UTC; null without a limit.</param>
    public void LimitStage(DateTime? limit) => StageDueAt =
        Status == OpportunityStatus.Open && limit is { } at ? Checked.Instant(at.AddSeconds(StagePausedSeconds)) : null;

    /// <summary>Its time in the stage is up. Happens once in a stage.</summary>
    public void BreachStage(DateTime now)
    {
        if (StageBreachedAt is null)
        {
            StageBreachedAt = Checked.Instant(now);
            Raise(new OpportunityOverdue(Id, State, Guid.Empty, StageBreachedAt.Value));
        }
    }

    /// <summary>Something that a stage asks for was done, handed in, taken back or decided.</summary>
    public void NoteGateChange(Guid stageId, DateTime now, Guid by)
    {
        CheckNotClosed();
        var at = Later(now);
        NoteActivity(at);
        Raise(new OpportunityGateChanged(Id, State, stageId, by, at));
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
        Append(new Change(LedgerKind.AmountChanged, at, by), before);
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
}
