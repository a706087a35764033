namespace CrmGraph.Domain.Segmentation;

/// <summary>自动化标签与分级: the rules a new workspace starts with.</summary>
public static class DefaultTierRules
{
    private const long StrategicPurchases = 500_000 * Money.UnitsPerOne;
    private const long KeyPurchases = 200_000 * Money.UnitsPerOne;
    private const int EnquiryMonths = 3;

    /// <param name="tiers">The default tiers.</param>
    public static IReadOnlyList<TierRule> Create(IEnumerable<Tier> tiers)
    {
        var ids = tiers.ToDictionary(tier => tier.Key, tier => tier.Id);
        return [Strategic(ids[TierKey.Strategic]), Key(ids[TierKey.Key]), Potential(ids[TierKey.Potential]), Ordinary(ids[TierKey.Ordinary])];
    }

    private static TierRule Strategic(Guid tier) => new(
        tier,
        new("年采购额不低于50万，合作满2年", "Annual purchases of at least 500,000 and 2 years of cooperation"),
        [
            new(TierMeasure.Purchases, TierRules.PurchaseMonths, AtLeast: StrategicPurchases),
            new(TierMeasure.CooperationYears, AtLeast: 2),
        ])
    {
        Tag = new("高价值/高忠诚度", "High value / high loyalty"),
    };

    private static TierRule Key(Guid tier) => new(
        tier,
        new("年采购额不低于20万", "Annual purchases of at least 200,000"),
        [new(TierMeasure.Purchases, TierRules.PurchaseMonths, AtLeast: KeyPurchases)]);

    private static TierRule Potential(Guid tier) => new(
        tier,
        new("近3个月产品咨询不少于2次且尚未下单", "At least 2 product enquiries in the last 3 months and no order yet"),
        [
            new(TierMeasure.Enquiries, EnquiryMonths, AtLeast: 2),
            new(TierMeasure.OrdersEver, Below: 1),
        ])
    {
        Tag = new("高意向/新接触", "High intent / new contact"),
    };

    private static TierRule Ordinary(Guid tier) => new(tier, new("其他客户", "Everyone else"), []);
}
