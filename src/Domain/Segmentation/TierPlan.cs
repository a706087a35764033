namespace CrmGraph.Domain.Segmentation;

/// <summary>What is configured for a tier.</summary>
public sealed record TierPlan(
    TierKey Key,
    BilingualText Name,
    BilingualText Goal,
    BilingualText Actions)
{
    public CadenceKind CadenceKind { get; init; }

    public int CadenceCount { get; init; }

    public bool OnSite { get; init; }

    public TierKpi Kpi { get; init; }

    public int? KpiTarget { get; init; }
}
