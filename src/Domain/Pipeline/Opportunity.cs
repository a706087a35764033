namespace CrmGraph.Domain.Pipeline;

/// <summary>One possible sale on its way through the stages of a pipeline.</summary>
public sealed partial class Opportunity : Entity
{
    private readonly List<LedgerEntry> _newLedger = [];

    private Opportunity()
    {
    }

    /// <summary>The opportunity's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The opportunity's id in the system it was imported from; null when entered here.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>What is to be sold, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public OpportunityStatus Status { get; private set; }

    /// <summary>The expected value; once won, the value of the contract.</summary>
    public Money Amount { get; private set; }

    /// <summary>The amount in 1/10,000 of the base currency; every sum uses this.</summary>
    public long BaseUnits { get; private set; }

    /// <summary>The rate behind it: base currency units for one unit of the amount's currency, times 1,000,000.</summary>
    public long RateMicros { get; private set; }

    /// <summary>The day of that rate.</summary>
    public DateOnly RateOn { get; private set; }

    /// <summary>The pipeline it runs through.</summary>
    public Guid PipelineId { get; private init; }

    /// <summary>The stage it is in.</summary>
    public Guid StageId { get; private set; }

    /// <summary>When it entered that stage, UTC.</summary>
    public DateTime StageEnteredAt { get; private set; }

    /// <summary>The customer; null where it is not known yet.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>The product; null where it is not decided.</summary>
    public Guid? ProductId { get; private set; }

    /// <summary>The lead it came from; null when it was opened directly.</summary>
    public Guid? LeadId { get; private init; }

    /// <summary>The user responsible for it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The owner's current team; a closed opportunity keeps the team of its closing.</summary>
    public Guid? TeamId { get; private set; }

    /// <summary>A win probability set by hand, in 1/10,000; null when the stage's holds.</summary>
    public int? WinProbabilityOverride { get; private set; }

    /// <summary>Who set it.</summary>
    public Guid? OverrideBy { get; private set; }

    /// <summary>Why it was set.</summary>
    public string? OverrideReason { get; private set; }

    /// <summary>The day the contract is expected.</summary>
    public DateOnly? ExpectedCloseOn { get; private set; }

    /// <summary>How many times that day was put off.</summary>
    public int ExpectedClosePushes { get; private set; }

    /// <summary>When it was opened, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>When it was won, lost or terminated, UTC; null before.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The day of that in the workspace's time zone.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Why it was lost or terminated.</summary>
    public string? LossReason { get; private set; }

    /// <summary>The competitor who won it.</summary>
    public string? Competitor { get; private set; }

    /// <summary>商机总结: what was learned, written at the end.</summary>
    public string? ClosingSummary { get; private set; }

    /// <summary>When anything was last recorded on it, a follow-up included, UTC.</summary>
    public DateTime LastActivityAt { get; private set; }

    /// <summary>The time of the newest ledger entry, UTC.</summary>
    public DateTime LastChangedAt { get; private set; }

    /// <summary>How many ledger entries there are.</summary>
    public int LedgerCount { get; private set; }

    /// <summary>The ledger entries made since it was loaded; the store appends them and never loads any.</summary>
    public IReadOnlyList<LedgerEntry> NewLedger => _newLedger;

    /// <summary>Whether it has come to its end.</summary>
    public bool IsClosed => Status is OpportunityStatus.Won or OpportunityStatus.Lost or OpportunityStatus.Terminated;

    /// <summary>Opens an opportunity in a stage of the pipeline it shall run through.</summary>
    public static Opportunity Open(OpportunityDraft draft, Stage stage, DateTime now, Guid by)
    {
        CheckOpenStage(stage);
        var at = Checked.Instant(now);
        var opportunity = new Opportunity
        {
            Id = Guid.CreateVersion7(),
            Number = draft.Number,
            ExternalId = Checked.Optional(draft.ExternalId, "externalId"),
            Title = Checked.Required(draft.Title, "title"),
            PipelineId = stage.PipelineId,
            StageId = stage.Id,
            StageEnteredAt = at,
            CustomerId = draft.CustomerId,
            ProductId = draft.ProductId,
            LeadId = draft.LeadId,
            OwnerId = draft.OwnerId,
            TeamId = draft.TeamId,
            ExpectedCloseOn = draft.ExpectedCloseOn,
            CreatedAt = at,
        };
        opportunity.Price(draft.Amount);
        opportunity.Append(LedgerKind.Opened, null, at, by);
        opportunity.Raise(new OpportunityOpened(opportunity.Id, opportunity.State, by, at));
        return opportunity;
    }

    /// <summary>Moves it to another open stage of its pipeline, forward or back.</summary>
    public void MoveTo(Stage stage, DateTime now, Guid by, string? reason = null)
    {
        CheckWorkable();
        CheckPipeline(stage);
        CheckOtherStage(stage);
        CheckOpenStage(stage);
        var why = Checked.Prose(reason, "reason");
        var before = State;
        var left = StageEnteredAt;
        EnterIfOther(stage, Later(now));
        var at = Append(LedgerKind.Moved, before, now, by, why, left);
        Raise(new OpportunityMoved(Id, State, before.StageId, by, at));
    }

    /// <summary>The contract is signed.</summary>
    /// <param name="wonStage">The pipeline's stage of won opportunities, if it has one.</param>
    /// <param name="now">When, UTC.</param>
    /// <param name="on">The same as a day in the workspace's time zone.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="summary">What was learned.</param>
    public void Win(Stage? wonStage, DateTime now, DateOnly on, Guid by, string? summary = null)
    {
        CheckWorkable();
        CheckClosingStage(wonStage, StageKind.Won);
        var from = StageId;
        ClosingSummary = Checked.Prose(summary, "summary");
        var at = Close(OpportunityStatus.Won, LedgerKind.Won, wonStage, now, on, by);
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
        var from = StageId;
        Explain(loss);
        var at = Close(OpportunityStatus.Lost, LedgerKind.Lost, lostStage, now, on, by);
        Raise(new OpportunityLost(Id, State, from, LossReason!, by, at));
    }
}
