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

    /// <summary>How many customers were looked at.</summary>
    public int Evaluated { get; private set; }

    /// <summary>How many of them are in another tier than before.</summary>
    public int Changed { get; private set; }

    /// <summary>How many keep a tier that was set by hand.</summary>
    public int Pinned { get; private set; }

    /// <summary>Who ran it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime At { get; private init; }

    public static TierEvaluation Start(DateOnly asOf, Guid ruleSetId, DateTime now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        AsOf = asOf,
        RuleSetId = ruleSetId,
        ByUserId = by,
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
}
