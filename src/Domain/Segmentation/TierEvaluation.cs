namespace CrmGraph.Domain.Segmentation;

/// <summary>One run of the tier rules over many customers.</summary>
public sealed class TierEvaluation : Entity
{
    private TierEvaluation()
    {
    }

    /// <summary>The day the rules were applied on.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>The version of the rules.</summary>
    public Guid RuleSetId { get; private init; }

    /// <summary>How many customers there are to look at.</summary>
    public int Total { get; private init; }

    /// <summary>How many customers were looked at.</summary>
    public int Evaluated { get; private set; }

    /// <summary>How many of them are in another tier than before.</summary>
    public int Changed { get; private set; }

    /// <summary>How many keep a tier that was set by hand.</summary>
    public int Pinned { get; private set; }

    /// <summary>Who ran it.</summary>
    public Guid OwnerId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    /// <summary>The last of the customers that were looked at, in the order of their ids; null before the first.</summary>
    public Guid? LastCustomerId { get; private set; }

    /// <summary>When it ended, UTC; null while it runs.</summary>
    public DateTime? FinishedAt { get; private set; }

    /// <summary>Why it ended early; null when it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Until when a server works on it, UTC; after this another one takes it up.</summary>
    public DateTime? LeasedUntil { get; private set; }

    public static TierEvaluation Start(DateOnly asOf, Guid ruleSetId, int total, DateTime now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        AsOf = asOf,
        RuleSetId = ruleSetId,
        Total = total,
        OwnerId = by,
        At = Checked.Instant(now),
    };

    /// <summary>Another customer was placed by the rules.</summary>
    public void Count(bool changed)
    {
        Evaluated++;
        Changed += changed ? 1 : 0;
    }

    /// <summary>Another customer keeps the tier that a person chose.</summary>
    public void CountPinned()
    {
        Evaluated++;
        Pinned++;
    }

    /// <summary>A batch of customers is stored; told in the transaction that stores it.</summary>
    /// <param name="lastCustomerId">After which one the next batch begins.</param>
    /// <param name="lease">For how much longer the server keeps the run.</param>
    /// <param name="now">When.</param>
    public void Advance(Guid lastCustomerId, TimeSpan lease, DateTime now)
    {
        (LastCustomerId, LeasedUntil) = (lastCustomerId, Checked.Instant(now) + lease);
        Tell(now);
    }

    /// <summary>It has come to its end.</summary>
    /// <param name="problem">Why it ended early; null when all customers were looked at.</param>
    /// <param name="now">When.</param>
    public void Finish(string? problem, DateTime now)
    {
        (Problem, FinishedAt, LeasedUntil) = (problem, Checked.Instant(now), null);
        Tell(now);
    }

    private void Tell(DateTime now) =>
        Raise(new TierEvaluationProgressed(Id, OwnerId, Evaluated, Total, FinishedAt is not null, Problem is not null, Checked.Instant(now)));
}

public sealed record TierEvaluationProgressed(
    Guid TierEvaluationId,
    Guid OwnerId,
    int Done,
    int Total,
    bool IsFinished,
    bool HasFailed,
    DateTime At) : DomainEvent(At);
