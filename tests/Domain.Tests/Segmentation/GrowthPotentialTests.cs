using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class GrowthPotentialTests
{
    [Theory]
    [InlineData(null, 0)]
    [InlineData(-500L, 0)]
    [InlineData(1_000L, 20)]
    [InlineData(2_000L, 40)]
    [InlineData(9_000L, 40)]
    public void A_growing_industry_gives_up_to_40_points(long? trend, int points) =>
        Assert.Equal(points, GrowthPotential.Of(new TierFacts([], [], null) { IndustryTrend = trend }, AsOf).Trend);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 10)]
    [InlineData(3, 30)]
    [InlineData(5, 30)]
    public void Each_further_product_gives_points_for_depth(int products, int points)
    {
        var orders = Enumerable.Range(0, products).Select(_ => new Purchase(AsOf.AddYears(-5), 1, Guid.CreateVersion7()));

        Assert.Equal(points, GrowthPotential.Of(new([.. orders], [], null), AsOf).Depth);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 5, 30)]
    [InlineData(100, 100, 0)]
    [InlineData(100, 125, 15)]
    [InlineData(100, 150, 30)]
    [InlineData(100, 20, 0)]
    public void More_purchases_than_the_year_before_give_points(long previous, long current, int points)
    {
        var facts = new TierFacts([new(AsOf.AddYears(-1), previous), new(AsOf, current)], [], null);

        Assert.Equal(points, GrowthPotential.Of(facts, AsOf).Purchases);
    }
}
