namespace CrmGraph.Domain.Segmentation;

/// <summary>A customer was placed in a tier, with the numbers that were true then. It is written once; the one of the latest day holds.</summary>
public sealed class TierAssignment : Entity
{
    private TierAssignment()
    {
    }

    /// <summary>The customer.</summary>
    public Guid CustomerId { get; private init; }

    /// <summary>The tier.</summary>
    public Guid TierId { get; private init; }

    /// <summary>The tier before; null for the first one.</summary>
    public Guid? PreviousTierId { get; private init; }

    /// <summary>The day the evidence was counted for, in the workspace's time zone.</summary>
    public DateOnly AsOf { get; private init; }

    /// <summary>When it was decided, UTC.</summary>
    public DateTime AssignedAt { get; private init; }

    /// <summary>The version of the rules that was looked at.</summary>
    public Guid RuleSetId { get; private init; }

    /// <summary>The place in it of the rule that decided, or would have, counted from 1.</summary>
    public int RulePosition { get; private init; }

    /// <summary>Purchases of the trailing 12 months, in 1/10,000 of the base currency.</summary>
    public long AnnualPurchasesUnits { get; private init; }

    /// <summary>Every figure that the rules looked at.</summary>
    public IReadOnlyList<TierFigure> Figures { get; private init; } = [];

    /// <summary>The rule that decided, or would have, in Chinese.</summary>
    public string RuleZh { get; private init; } = "";

    /// <summary>The same in English.</summary>
    public string RuleEn { get; private init; } = "";

    /// <summary>Whether a person chose the tier instead of the rules.</summary>
    public bool Manual { get; private init; }

    /// <summary>Why that person did; null when the rules decided.</summary>
    public string? Reason { get; private init; }

    /// <summary>Who chose the tier or started the evaluation.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>Last day on which a manual choice holds against the rules; null for good.</summary>
    public DateOnly? PinnedUntil { get; private init; }

    /// <summary>The rules placed the customer; who stays in a tier for new figures is no news.</summary>
    public static TierAssignment ByRule(TierSubject subject, TierVerdict verdict, DateTime now, Guid by)
    {
        var made = Of(subject, verdict.Rule.TierId, verdict, new Decision(Checked.Instant(now), by));
        return subject.IsCurrent && subject.TierId != made.TierId ? Announced(made) : made;
    }

    /// <summary>A person placed the customer; the evidence shows what the rules would have decided.</summary>
    public static TierAssignment ByHand(
        TierSubject subject,
        Guid tierId,
        TierVerdict ruled,
        TierPin pin,
        DateTime now,
        Guid by)
    {
        var reason = Checked.Prose(pin.Reason, "reason") ?? throw new TierReasonMissing().AsException();
        if (pin.Until < ruled.Evidence.AsOf)
        {
            throw new PinAlreadyExpired(pin.Until.Value).AsException();
        }

        var decision = new Decision(Checked.Instant(now), by, Manual: true, reason, pin.Until);
        return Announced(Of(subject, tierId, ruled, decision));
    }

    /// <summary>Whether a manual choice still holds against the rules on a day.</summary>
    public bool IsPinnedOn(DateOnly day) => Manual && (PinnedUntil is null || day <= PinnedUntil);

    /// <summary>Whether the rules would say again what was stored here: the same rule for the same figures.</summary>
    public bool SaysTheSameAs(TierVerdict verdict) =>
        !Manual
        && TierId == verdict.Rule.TierId
        && RuleEn == verdict.Rule.Definition.En
        && RuleZh == verdict.Rule.Definition.Zh
        && Figures.Count == verdict.Evidence.Figures.Count
        && Figures.Zip(verdict.Evidence.Figures).All(pair => pair.First.SaysTheSameAs(pair.Second));

    private static TierAssignment Of(TierSubject subject, Guid tierId, TierVerdict verdict, Decision decision) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CustomerId = subject.CustomerId,
            TierId = tierId,
            PreviousTierId = subject.TierId,
            AsOf = verdict.Evidence.AsOf,
            AssignedAt = decision.At,
            RuleSetId = subject.RuleSetId,
            RulePosition = verdict.Position,
            AnnualPurchasesUnits = verdict.Evidence.AnnualPurchasesUnits,
            Figures = verdict.Evidence.Figures,
            RuleZh = verdict.Rule.Definition.Zh,
            RuleEn = verdict.Rule.Definition.En,
            Manual = decision.Manual,
            Reason = decision.Reason,
            ByUserId = decision.By,
            PinnedUntil = decision.PinnedUntil,
        };

    private static TierAssignment Announced(TierAssignment made)
    {
        made.Raise(new CustomerTierAssigned(
            made.CustomerId,
            made.PreviousTierId,
            made.TierId,
            made.Manual,
            made.ByUserId,
            made.AssignedAt));
        return made;
    }

    private sealed record Decision(
        DateTime At,
        Guid By,
        bool Manual = false,
        string? Reason = null,
        DateOnly? PinnedUntil = null);
}

/// <summary>A tier chosen by a person.</summary>
/// <param name="Reason">Why; must not be empty.</param>
/// <param name="Until">Last day the choice holds; null for good.</param>
public sealed record TierPin(string? Reason, DateOnly? Until = null);

/// <summary>The customer that is placed.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="TierId">The tier it was in on the day of evaluation; null for none.</param>
/// <param name="RuleSetId">The version of the rules that are looked at.</param>
/// <param name="IsCurrent">False where a past day is filled in: the customer's tier of today stays.</param>
public sealed record TierSubject(Guid CustomerId, Guid? TierId, Guid RuleSetId, bool IsCurrent = true);
