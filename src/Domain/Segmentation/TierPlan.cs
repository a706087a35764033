namespace CrmGraph.Domain.Segmentation;

/// <summary>What is configured for a tier.</summary>
public sealed record TierPlan(
    TierKey Key,
    BilingualText Name,
    BilingualText Definition,
    BilingualText Goal,
    BilingualText Actions)
{
    public BilingualText? Tag { get; init; }

    public long? MinAnnualPurchasesUnits { get; init; }

    public int? MinCooperationYears { get; init; }

    public int? MinEnquiries { get; init; }

    public int? EnquiryMonths { get; init; }

    public bool OnlyWithoutOrder { get; init; }

    public CadenceKind CadenceKind { get; init; }

    public int CadenceCount { get; init; }

    public bool OnSite { get; init; }

    public TierKpi Kpi { get; init; }

    public int? KpiTarget { get; init; }
}
