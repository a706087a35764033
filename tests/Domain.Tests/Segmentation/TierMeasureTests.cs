using CrmGraph.Domain.Segmentation;
using static CrmGraph.Domain.Tests.Segmentation.Given;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class TierMeasureTests
{
    private static readonly Guid Product = Guid.CreateVersion7();

    private static readonly TierFacts Facts = new(
        [
            new(AsOf, 300, Product, 90),
            new(AsOf.AddMonths(-2), 500, Product),
            new(AsOf.AddYears(-3), 900, Guid.CreateVersion7(), 400),
            new(AsOf.AddDays(1), 7_000, Guid.CreateVersion7(), 7_000),
        ],
        [AsOf, AsOf.AddMonths(-5)],
        AsOf.AddYears(-3))
    {
        Interactions = [AsOf, AsOf.AddDays(-1), AsOf.AddMonths(-5), AsOf.AddDays(1)],
        IndustryTrend = 1_500,
    };

    [Theory]
    [InlineData(TierMeasure.Purchases, 12, 800)]
    [InlineData(TierMeasure.Purchases, 1, 300)]
    [InlineData(TierMeasure.Orders, 12, 2)]
    [InlineData(TierMeasure.LargestOrder, 12, 500)]
    [InlineData(TierMeasure.LargestOrder, 60, 900)]
    [InlineData(TierMeasure.Profit, 12, 90)]
    [InlineData(TierMeasure.Profit, 60, 490)]
    [InlineData(TierMeasure.OrdersEver, null, 3)]
    [InlineData(TierMeasure.ProductsOrdered, null, 2)]
    [InlineData(TierMeasure.Enquiries, 3, 1)]
    [InlineData(TierMeasure.Interactions, 3, 2)]
    [InlineData(TierMeasure.Interactions, 6, 3)]
    [InlineData(TierMeasure.CooperationYears, null, 3)]
    [InlineData(TierMeasure.IndustryTrend, null, 1_500)]
    public void Each_measure_counts_what_had_happened_by_the_day(TierMeasure measure, int? months, long expected) =>
        Assert.Equal(expected, Facts.Figure(measure, months, AsOf).Value);

    [Fact]
    public void What_is_unknown_fulfils_no_condition()
    {
        var unknown = new TierFacts([], [], null).Figure(TierMeasure.IndustryTrend, null, AsOf).Value;

        Assert.Null(unknown);
        Assert.False(new TierCondition(TierMeasure.IndustryTrend, Below: 5_000).Holds(unknown));
        Assert.False(new TierCondition(TierMeasure.IndustryTrend, AtLeast: -5_000).Holds(unknown));
    }

    [Theory]
    [InlineData(9, false)]
    [InlineData(10, true)]
    [InlineData(19, true)]
    [InlineData(20, false)]
    public void A_range_has_its_lower_end_and_not_its_upper_one(long value, bool holds) =>
        Assert.Equal(holds, new TierCondition(TierMeasure.Orders, 12, 10, 20).Holds(value));

    [Fact]
    public void A_rule_may_ask_for_labels()
    {
        TierRule[] rules = [Rules[3] with { TierId = Tiers[1].Id, RequiredTags = ["VIP"] }, Rules[3]];

        Assert.Equal(TierKey.Key, KeyOf(TierRules.Evaluate(rules, Facts with { Tags = ["VIP", "new"] }, AsOf)));
        Assert.Equal(TierKey.Ordinary, KeyOf(TierRules.Evaluate(rules, Facts with { Tags = ["new"] }, AsOf)));
    }
}
