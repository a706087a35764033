namespace CrmGraph.Domain.Segmentation;

/// <summary>Decides the tier of a customer. Rules are data on the tiers; the first one that holds decides.</summary>
public static class TierRules
{
    /// <summary>Annual purchases are those of so many months up to the day of evaluation.</summary>
    public const int PurchaseMonths = 12;

    private const int DefaultEnquiryMonths = 3;

    /// <param name="ordered">The tiers in the order of their positions.</param>
    /// <param name="facts">What is known about the customer.</param>
    /// <param name="asOf">The day of evaluation, in the workspace's time zone.</param>
    public static TierVerdict Evaluate(IReadOnlyList<Tier> ordered, TierFacts facts, DateOnly asOf)
    {
        foreach (var tier in ordered)
        {
            var evidence = Gather(facts, asOf, tier.EnquiryMonths ?? DefaultEnquiryMonths);
            if (Holds(tier, evidence))
            {
                return new TierVerdict(tier, evidence);
            }
        }

        throw new TiersIncomplete().AsException();
    }

    /// <summary>First day of a window of so many calendar months that ends with the given day.</summary>
    public static DateOnly WindowStart(DateOnly lastDay, int months) => lastDay.AddMonths(-months).AddDays(1);

    /// <summary>The verdict when a person chooses the tier: its evidence is what the rules would have looked at.</summary>
    public static TierVerdict Choose(Tier tier, TierFacts facts, DateOnly asOf) =>
        new(tier, Gather(facts, asOf, tier.EnquiryMonths ?? DefaultEnquiryMonths));

    private static bool Holds(Tier tier, TierEvidence evidence) =>
        AtLeast(evidence.AnnualPurchasesUnits, tier.MinAnnualPurchasesUnits)
        && AtLeast(evidence.CooperationYears, tier.MinCooperationYears)
        && AtLeast(evidence.Enquiries, tier.MinEnquiries)
        && !(tier.OnlyWithoutOrder && evidence.HasOrder);

    private static bool AtLeast(long? value, long? least) => least is null || value >= least;

    private static TierEvidence Gather(TierFacts facts, DateOnly asOf, int enquiryMonths)
    {
        var windowFrom = WindowStart(asOf, PurchaseMonths);
        var enquiriesFrom = WindowStart(asOf, enquiryMonths);
        var since = facts.CooperationSince <= asOf ? facts.CooperationSince : null;
        return new TierEvidence(
            facts.Purchases.Where(p => p.On >= windowFrom && p.On <= asOf).Sum(p => p.BaseUnits),
            windowFrom,
            asOf,
            since,
            since is { } start ? FullYears(start, asOf) : null,
            facts.Enquiries.Count(day => day >= enquiriesFrom && day <= asOf),
            enquiriesFrom,
            facts.Purchases.Any(p => p.On <= asOf));
    }

    private static int FullYears(DateOnly start, DateOnly end)
    {
        var years = end.Year - start.Year;
        return start.AddYears(years) <= end ? years : years - 1;
    }
}
