namespace CrmGraph.Domain.Pipeline;

/// <summary>What is offered, sold and paid on an opportunity, as far as the opportunity itself has to know.</summary>
public sealed partial class Opportunity
{
    /// <summary>Something was offered, or an offer changed; only before it is closed.</summary>
    /// <param name="record">What kind of record, for example Quotation.</param>
    /// <param name="recordId">Which one.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="by">Who did it.</param>
    public void NoteOffer(string record, Guid recordId, DateTime now, Guid by)
    {
        CheckNotClosed();
        NoteSale(record, recordId, now, by);
    }

    /// <summary>A contract, order, delivery, invoice or payment was recorded or changed; not on one that came to nothing.</summary>
    /// <inheritdoc cref="NoteOffer" path="/param"/>
    public void NoteSale(string record, Guid recordId, DateTime now, Guid by)
    {
        CheckSellable();
        var at = Later(now);
        NoteActivity(at);
        Raise(new OpportunitySaleChanged(Id, State, record, recordId, by, at));
    }

    /// <summary>The clock ended an offer; nobody worked on the opportunity for that.</summary>
    public void NoteExpiredOffer(string record, Guid recordId, DateTime now)
    {
        if (!IsClosed)
        {
            Raise(new OpportunitySaleChanged(Id, State, record, recordId, Guid.Empty, Later(now)));
        }
    }

    /// <summary>回款: all that was agreed is paid, so it enters the stage after winning.</summary>
    public void Collect(Stage stage, DateTime now, Guid by)
    {
        if (Status != OpportunityStatus.Won)
        {
            throw new OpportunityNotWon(Id, Status).AsException();
        }

        CheckSellable();
        CheckPipeline(stage);
        CheckOtherStage(stage);
        var before = State;
        var left = StageEnteredAt;
        EnterIfOther(stage, Later(now));
        var at = Append(new Change(LedgerKind.Moved, now, by), before, left);
        Raise(new OpportunityMoved(Id, State, before.StageId, by, at));
    }

    private void CheckSellable()
    {
        if (Status is OpportunityStatus.Lost or OpportunityStatus.Terminated)
        {
            throw new OpportunityAlreadyClosed(Id, Status).AsException();
        }

        CheckNotArchived();
    }
}
