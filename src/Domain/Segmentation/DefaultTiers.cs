namespace CrmGraph.Domain.Segmentation;

/// <summary>客户分层运营策略: the four tiers a new workspace starts with, the most valuable first.</summary>
public static class DefaultTiers
{
    public static IReadOnlyList<Tier> Create()
    {
        TierPlan[] plans = [Strategic(), Key(), Potential(), Ordinary()];
        return plans.Select((plan, index) => Tier.Create(index + 1, plans.Length - index, plan)).ToList();
    }

    private static TierPlan Strategic() => new(
        TierKey.Strategic,
        new("战略客户", "Strategic"),
        new("提升忠诚度", "Raise loyalty"),
        new(
            "季度拜访；定制服务包；高层互访；专属客户经理",
            "Quarterly visit; custom service package; executive contact; dedicated account manager"))
    {
        CadenceKind = CadenceKind.PerQuarter,
        CadenceCount = 1,
        OnSite = true,
        Kpi = TierKpi.Retention,
        KpiTarget = 9_500,
    };

    private static TierPlan Key() => new(
        TierKey.Key,
        new("重点客户", "Key"),
        new("促进复购", "Encourage repeat purchases"),
        new("每月电话回访；新品试用；专享优惠", "Monthly call; trial of new products; special offers"))
    {
        CadenceKind = CadenceKind.PerMonth,
        CadenceCount = 1,
        Kpi = TierKpi.Repurchase,
        KpiTarget = 4_000,
    };

    private static TierPlan Potential() => new(
        TierKey.Potential,
        new("潜在客户", "Potential"),
        new("推动转化", "Win the first order"),
        new("行业资讯推送；线上公开课；案例分享", "Industry news; open online class; shared cases"))
    {
        CadenceKind = CadenceKind.EveryDays,
        CadenceCount = 14,
        Kpi = TierKpi.Conversion,
        KpiTarget = 1_500,
    };

    private static TierPlan Ordinary() => new(
        TierKey.Ordinary,
        new("普通客户", "Ordinary"),
        new("保持联系，发现成长机会", "Stay in touch and notice growth"),
        new("按需响应；定期评估升级机会", "Answer on request; review regularly for promotion"));
}
