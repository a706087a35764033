namespace CrmGraph.Domain.Pipeline.Gates;

/// <summary>How far the mandatory action of one stage is for one opportunity. Where there is no row nothing was done yet.</summary>
public sealed class ChecklistItem : Entity
{
    private ChecklistItem()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The stage.</summary>
    public Guid StageId { get; private init; }

    /// <summary>完成状态: how far it is.</summary>
    public ChecklistStatus Status { get; private set; }

    /// <summary>异常说明: what is out of the ordinary.</summary>
    public string? ExceptionNote { get; private set; }

    /// <summary>When it was done, UTC; null while it is not.</summary>
    public DateTime? DoneAt { get; private set; }

    /// <summary>Who changed it last.</summary>
    public Guid ByUserId { get; private set; }

    public static ChecklistItem Of(Guid opportunityId, Stage stage) =>
        stage.RequiredActionZh is null
            ? throw new StageHasNoAction(stage.Id).AsException()
            : new ChecklistItem { Id = Guid.CreateVersion7(), OpportunityId = opportunityId, StageId = stage.Id };

    /// <summary>Says how far it is; what is done keeps the time it was done first.</summary>
    public void Record(ChecklistStatus status, string? exceptionNote, DateTime now, Guid by)
    {
        ExceptionNote = Checked.Prose(exceptionNote, "exceptionNote");
        Status = status;
        DoneAt = status == ChecklistStatus.Done ? DoneAt ?? Checked.Instant(now) : null;
        ByUserId = by;
    }
}

/// <summary>How far something on the checklist is.</summary>
public enum ChecklistStatus
{
    /// <summary>未完成: not done.</summary>
    NotDone,

    /// <summary>进行中: in progress.</summary>
    InProgress,

    /// <summary>已完成: done.</summary>
    Done,
}
