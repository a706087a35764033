using CrmGraph.Domain.Pipeline.Gates;

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
    public string? ExternalId { get; private set; }

    /// <summary>What is to be sold, in a few words.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where it stands.</summary>
    public OpportunityStatus Status { get; private set; }

    /// <summary>自定义状态: which of its pipeline's own statuses it has; null for none.</summary>
    public string? StatusKey { get; private set; }

    /// <summary>The expected value; once won, the value of the contract.</summary>
    public Money Amount { get; private set; }

    /// <summary>The amount in 1/10,000 of the base currency; every sum uses this.</summary>
    public long BaseUnits { get; private set; }

    /// <summary>The rate behind it: base currency units for one unit of the amount's currency, times 1,000,000.</summary>
    public long RateMicros { get; private set; }

    /// <summary>The day of that rate.</summary>
    public DateOnly RateOn { get; private set; }

    /// <summary>The pipeline it runs through.</summary>
    public Guid PipelineId { get; private set; }

    /// <summary>The stage it is in.</summary>
    public Guid StageId { get; private set; }

    /// <summary>When it entered that stage, UTC.</summary>
    public DateTime StageEnteredAt { get; private set; }

    /// <summary>How long it was suspended while in that stage, in seconds; its age in the stage leaves this out.</summary>
    public long StagePausedSeconds { get; private set; }

    /// <summary>When its time in that stage is up, UTC; null without a limit or while it is not open.</summary>
    public DateTime? StageDueAt { get; private set; }

    /// <summary>When it was found that the time was up, UTC; null again in the next stage.</summary>
    public DateTime? StageBreachedAt { get; private set; }

    /// <summary>The customer; null where it is not known yet.</summary>
    public Guid? CustomerId { get; private set; }

    /// <summary>The product; null where it is not decided.</summary>
    public Guid? ProductId { get; private set; }

    /// <summary>The lead it came from; null when it was opened directly.</summary>
    public Guid? LeadId { get; private set; }

    /// <summary>The user responsible for it.</summary>
    public Guid OwnerId { get; private set; }

    /// <summary>The owner's current team; a closed opportunity keeps the team of its closing until it is transferred.</summary>
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

    /// <summary>Since when it is suspended, UTC; null while it is not.</summary>
    public DateTime? SuspendedAt { get; private set; }

    /// <summary>The day on which a suspended opportunity is to be looked at again.</summary>
    public DateOnly? ResumeOn { get; private set; }

    /// <summary>When it was won, lost or terminated, UTC; null before.</summary>
    public DateTime? ClosedAt { get; private set; }

    /// <summary>The day of that in the workspace's time zone.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The stage it was closed in; a reopened opportunity goes back there.</summary>
    public Guid? ClosedInStageId { get; private set; }

    /// <summary>Why it was lost or terminated. Like the other words of its closing it stays when it is reopened.</summary>
    public string? LossReason { get; private set; }

    /// <summary>The competitor who won it.</summary>
    public Guid? CompetitorId { get; private set; }

    /// <summary>商机总结: what was learned, written at the end.</summary>
    public string? ClosingSummary { get; private set; }

    /// <summary>When it was archived, UTC; archived opportunities are left out of lists.</summary>
    public DateTime? ArchivedAt { get; private set; }

    /// <summary>When what it was about was erased, UTC; its ledger stays, so that past figures still add up.</summary>
    public DateTime? PurgedAt { get; private set; }

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

    /// <summary>Opens an opportunity in a stage of the pipeline it shall run through; not behind a gate.</summary>
    public static Opportunity Open(OpportunityDraft draft, Stage stage, StageGate gate, DateTime now, Guid by)
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
        gate.Pass(opportunity.Id, stage.Id);
        opportunity.Price(draft.Amount);
        opportunity.Append(new Change(LedgerKind.Opened, at, by), null);
        opportunity.Raise(new OpportunityOpened(opportunity.Id, opportunity.State, by, at));
        return opportunity;
    }

    /// <summary>Moves it to another open stage of its pipeline, forward through the gate or back.</summary>
    public void MoveTo(Stage stage, StageGate gate, DateTime now, Guid by, string? reason = null)
    {
        CheckWorkable();
        CheckPipeline(stage);
        CheckOtherStage(stage);
        CheckOpenStage(stage);
        var change = new Change(LedgerKind.Moved, now, by, Checked.Prose(reason, "reason"), gate.Pass(Id, stage.Id));
        var before = State;
        var left = StageEnteredAt;
        EnterIfOther(stage, Later(now));
        var at = Append(change, before, left);
        Raise(new OpportunityMoved(Id, State, before.StageId, by, at));
    }
}
