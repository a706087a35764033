namespace CrmGraph.Domain.Reviews;

/// <summary>What a review decides to do better: who does it, until when, and which figure it is to move.</summary>
public sealed class ImprovementMeasure : Entity
{
    /// <summary>Target and baseline are stored in 1/10,000, whatever the figure counts.</summary>
    public const int UnitsPerOne = 10_000;

    private const int Complete = 100;

    private ImprovementMeasure()
    {
    }

    /// <summary>The ISO week whose review decided it.</summary>
    public string Week { get; private init; } = "";

    /// <summary>Whether the company, a team or a rep was reviewed.</summary>
    public ReviewScopeKind ScopeKind { get; private init; }

    /// <summary>The team or the rep; all zeros for the company.</summary>
    public Guid ScopeId { get; private init; }

    /// <summary>The team whose supervisors see it; null for the company.</summary>
    public Guid? TeamId { get; private init; }

    /// <summary>What is to be done.</summary>
    public string Text { get; private init; } = "";

    /// <summary>Who does it.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>Until when.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The figure it is meant to move; null without one.</summary>
    public MetricKey? TargetMetric { get; private init; }

    /// <summary>The value the figure is to reach, in 1/10,000.</summary>
    public long? TargetUnits { get; private init; }

    /// <summary>The figure in the week that decided it, in 1/10,000.</summary>
    public long? BaselineUnits { get; private init; }

    /// <summary>What became of it.</summary>
    public MeasureStatus Status { get; private set; }

    /// <summary>Percent done.</summary>
    public int Progress { get; private set; }

    /// <summary>What its owner reports, or why it was dropped; null while nothing is.</summary>
    public string? Outcome { get; private set; }

    /// <summary>The day it was done or dropped; null while it is open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    public bool IsOpen => Status is MeasureStatus.Open or MeasureStatus.InProgress;

    /// <summary>Decides a measure in a review that is not signed off yet.</summary>
    public static ImprovementMeasure Decide(ReviewRecord review, NewMeasure wanted, DateOnly today, DateTime now, Guid by)
    {
        review.CheckIsDraft();
        if (wanted.TargetMetric is null != wanted.TargetUnits is null)
        {
            throw new MeasureTargetIncomplete().AsException();
        }

        var baseline = review.Data.Metrics.FirstOrDefault(metric => metric.Key == wanted.TargetMetric)?.Value;
        var measure = new ImprovementMeasure
        {
            Id = Guid.CreateVersion7(),
            Week = review.Week,
            ScopeKind = review.ScopeKind,
            ScopeId = review.ScopeId,
            TeamId = review.TeamId,
            Text = Checked.Prose(wanted.Text, "text") ?? throw new InvalidValue("text", "must not be empty").AsException(),
            OwnerId = wanted.OwnerId,
            DueOn = NotPast(wanted.DueOn, today),
            TargetMetric = wanted.TargetMetric,
            TargetUnits = wanted.TargetUnits,
            BaselineUnits = baseline is { } value ? (long)Math.Round(value * UnitsPerOne, MidpointRounding.AwayFromZero) : null,
            CreatedAt = Checked.Instant(now),
        };
        measure.Raise(new MeasureDecided(measure.Id, measure.Status, measure.Progress, by, measure.CreatedAt));
        return measure;
    }

    /// <summary>Reports how far it is; 100 percent closes it as done.</summary>
    /// <param name="progress">Percent done.</param>
    /// <param name="outcome">What there is to tell; null leaves what was told before.</param>
    /// <param name="dueOn">Another day until when; null leaves it.</param>
    /// <param name="today">The day it is.</param>
    /// <param name="now">The time, UTC.</param>
    /// <param name="by">Who reports.</param>
    public void Report(int progress, string? outcome, DateOnly? dueOn, DateOnly today, DateTime now, Guid by)
    {
        CheckIsOpen();
        var done = Checked.Between(progress, 0, Complete, "progress")!.Value;
        Outcome = Checked.Prose(outcome, "outcome") ?? Outcome;
        DueOn = dueOn is { } later ? NotPast(later, today) : DueOn;
        Progress = done;
        Status = done switch
        {
            0 => MeasureStatus.Open,
            Complete => MeasureStatus.Done,
            _ => MeasureStatus.InProgress,
        };
        ClosedOn = IsOpen ? null : today;
        Raise(new MeasureReported(Id, Status, Progress, by, Checked.Instant(now)));
    }

    /// <summary>Gives it up.</summary>
    public void Drop(string reason, DateOnly today, DateTime now, Guid by)
    {
        CheckIsOpen();
        Outcome = Checked.Prose(reason, "reason") ?? throw new DropReasonMissing().AsException();
        Status = MeasureStatus.Dropped;
        ClosedOn = today;
        Raise(new MeasureDropped(Id, Status, Progress, by, Checked.Instant(now)));
    }

    private static DateOnly NotPast(DateOnly day, DateOnly today) =>
        day >= today ? day : throw new MeasureDueInThePast(day).AsException();

    private void CheckIsOpen()
    {
        if (!IsOpen)
        {
            throw new MeasureClosed(Status).AsException();
        }
    }
}

/// <summary>What a new measure needs.</summary>
/// <param name="Text">What is to be done.</param>
/// <param name="OwnerId">Who does it.</param>
/// <param name="DueOn">Until when.</param>
/// <param name="TargetMetric">The figure it is meant to move; null without one.</param>
/// <param name="TargetUnits">The value the figure is to reach, in 1/10,000.</param>
public sealed record NewMeasure(string Text, Guid OwnerId, DateOnly DueOn, MetricKey? TargetMetric, long? TargetUnits);

/// <summary>What became of a measure.</summary>
public enum MeasureStatus
{
    /// <summary>Decided, nothing done yet.</summary>
    Open,
    InProgress,
    Done,

    /// <summary>Given up, with a reason.</summary>
    Dropped,
}
