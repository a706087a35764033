using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class DefaultTiersTests
{
    [Fact]
    public void Four_tiers_ship_the_most_valuable_first()
    {
        Assert.Equal(["战略客户", "重点客户", "潜在客户", "普通客户"], Tiers.Select(t => t.NameZh));
        Assert.Equal([1, 2, 3, 4], Tiers.Select(t => t.Position));
        Assert.Equal([4, 3, 2, 1], Tiers.Select(t => t.Rank));
    }

    [Theory]
    [InlineData(TierKey.Strategic, CadenceKind.PerQuarter, 1, true, TierKpi.Retention, 9_500)]
    [InlineData(TierKey.Key, CadenceKind.PerMonth, 1, false, TierKpi.Repurchase, 4_000)]
    [InlineData(TierKey.Potential, CadenceKind.EveryDays, 14, false, TierKpi.Conversion, 1_500)]
    [InlineData(TierKey.Ordinary, CadenceKind.None, 0, false, TierKpi.None, null)]
    public void Each_tier_is_looked_after_in_its_own_way(
        TierKey key,
        CadenceKind cadence,
        int count,
        bool onSite,
        TierKpi kpi,
        int? target)
    {
        var tier = Tiers.Single(t => t.Key == key);

        Assert.Equal((cadence, count, onSite), (tier.CadenceKind, tier.CadenceCount, tier.OnSite));
        Assert.Equal((kpi, target), (tier.Kpi, tier.KpiTarget));
    }

    [Fact]
    public void Every_text_exists_in_both_languages() =>
        Assert.All(Tiers, t => Assert.All(
            [t.NameZh, t.NameEn, t.GoalZh, t.GoalEn, t.ActionsZh, t.ActionsEn],
            text => Assert.False(string.IsNullOrWhiteSpace(text))));
}
