using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Domain.Tests.Segmentation;

public sealed class TraitLiftTests
{
    private static readonly CustomerTrait Retail = new(TraitDimension.Industry, "Retail");
    private static readonly CustomerTrait Metal = new(TraitDimension.Industry, "Metal");
    private static readonly CustomerTrait East = new(TraitDimension.Region, "East");

    [Fact]
    public void A_trait_is_lifted_by_how_much_more_often_the_top_has_it()
    {
        var lifts = TraitLift.Of([[Retail, East], [Retail]], [[Retail, East], [Metal, East], [Metal], [Metal]]);

        Assert.Equal(new TraitLift(Retail, 2, 1, 1m, 0.25m, 4m), lifts[0]);
        Assert.Equal(new TraitLift(East, 1, 2, 0.5m, 0.5m, 1m), lifts[1]);
        Assert.Equal(2, lifts.Count);
    }

    [Fact]
    public void What_none_of_the_others_has_is_lifted_beyond_measure() =>
        Assert.Null(Assert.Single(TraitLift.Of([[Metal]], [[Retail]])).Lift);

    [Fact]
    public void There_may_be_no_others() => Assert.Equal(0, Assert.Single(TraitLift.Of([[Metal]], [])).RestShare);
}
