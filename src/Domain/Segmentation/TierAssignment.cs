namespace CrmGraph.Domain.Segmentation;

/// <summary>A customer was placed in a tier, with the numbers that were true then. It is written once; the newest one holds.</summary>
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

    /// <summary>Purchases in the window, in 1/10,000 of the base currency.</summary>
    public long AnnualPurchasesUnits { get; private init; }

    /// <summary>First day of the purchase window.</summary>
    public DateOnly WindowFrom { get; private init; }

    /// <summary>Last day of both windows.</summary>
    public DateOnly WindowTo { get; private init; }

    /// <summary>The day of the first signed contract; null when there was none.</summary>
    public DateOnly? CooperationSince { get; private init; }

    /// <summary>Full years since that day; null likewise.</summary>
    public int? CooperationYears { get; private init; }

    /// <summary>Product enquiries in their window.</summary>
    public int Enquiries { get; private init; }

    /// <summary>First day of the enquiry window.</summary>
    public DateOnly EnquiriesFrom { get; private init; }

    /// <summary>Whether the customer had ordered by then.</summary>
    public bool HasOrder { get; private init; }

    /// <summary>The tier's definition as it stood then, in Chinese.</summary>
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

    /// <summary>The rules placed the customer.</summary>
    public static TierAssignment ByRule(
        Guid customerId,
        Guid? previousTierId,
        TierVerdict verdict,
        DateTime now,
        Guid by) =>
        Announced(Of(customerId, previousTierId, verdict, new Decision(Checked.Instant(now), by)));

    /// <summary>A person placed the customer; the evidence shows what the rules were looking at.</summary>
    public static TierAssignment ByHand(
        Guid customerId,
        Guid? previousTierId,
        TierVerdict chosen,
        TierPin pin,
        DateTime now,
        Guid by)
    {
        var reason = Checked.Prose(pin.Reason, "reason") ?? throw new TierReasonMissing().AsException();
        if (pin.Until < chosen.Evidence.WindowTo)
        {
            throw new PinAlreadyExpired(pin.Until.Value).AsException();
        }

        var decision = new Decision(Checked.Instant(now), by, Manual: true, reason, pin.Until);
        return Announced(Of(customerId, previousTierId, chosen, decision));
    }

    /// <summary>Whether a manual choice still holds against the rules on a day.</summary>
    public bool IsPinnedOn(DateOnly day) => Manual && (PinnedUntil is null || day <= PinnedUntil);

    /// <summary>Whether another assignment names the same tier for the same reasons, whenever it was made.</summary>
    public bool SaysTheSameAs(TierAssignment other) =>
        TierId == other.TierId
        && AnnualPurchasesUnits == other.AnnualPurchasesUnits
        && CooperationYears == other.CooperationYears
        && Enquiries == other.Enquiries
        && HasOrder == other.HasOrder;

    private static TierAssignment Of(Guid customerId, Guid? previousTierId, TierVerdict verdict, Decision decision) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            CustomerId = customerId,
            TierId = verdict.Tier.Id,
            PreviousTierId = previousTierId,
            AsOf = verdict.Evidence.WindowTo,
            AssignedAt = decision.At,
            AnnualPurchasesUnits = verdict.Evidence.AnnualPurchasesUnits,
            WindowFrom = verdict.Evidence.WindowFrom,
            WindowTo = verdict.Evidence.WindowTo,
            CooperationSince = verdict.Evidence.CooperationSince,
            CooperationYears = verdict.Evidence.CooperationYears,
            Enquiries = verdict.Evidence.Enquiries,
            EnquiriesFrom = verdict.Evidence.EnquiriesFrom,
            HasOrder = verdict.Evidence.HasOrder,
            RuleZh = verdict.Tier.DefinitionZh,
            RuleEn = verdict.Tier.DefinitionEn,
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
