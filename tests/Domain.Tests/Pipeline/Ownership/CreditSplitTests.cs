using CrmGraph.Domain.Pipeline.Ownership;

namespace CrmGraph.Domain.Tests.Pipeline.Ownership;

public sealed class CreditSplitTests
{
    [Fact]
    public void A_hundred_in_three_thirds_is_33_34_and_twice_33_33() =>
        Assert.Equal([333_400, 333_300, 333_300], CreditSplit.Of(1_000_000, [3_334, 3_333, 3_333]));

    [Fact]
    public void The_largest_remainder_gets_the_cent() =>
        Assert.Equal([100, 200], CreditSplit.Of(300, [4_000, 6_000]));

    [Fact]
    public void Of_two_equal_remainders_the_earlier_part_gets_the_cent() =>
        Assert.Equal([200, 100], CreditSplit.Of(300, [5_000, 5_000]));

    [Fact]
    public void What_is_finer_than_a_cent_goes_to_the_largest_share() =>
        Assert.Equal([100, 257], CreditSplit.Of(357, [4_000, 6_000]));

    [Fact]
    public void The_largest_amount_of_all_is_divided_without_a_loss()
    {
        var units = Money.Largest * Money.UnitsPerOne;

        Assert.Equal(units, CreditSplit.Of(units, [1, 3_333, 6_666]).Sum());
    }

    [Fact]
    public void Whatever_is_divided_the_parts_add_up_and_none_is_a_cent_off()
    {
        var chance = new Random(20261122);
        for (var i = 0; i < 2_000; i++)
        {
            var units = chance.NextInt64(Money.Largest);
            var ratios = Ratios(chance);

            var parts = CreditSplit.Of(units, ratios);

            Assert.Equal(units, parts.Sum());
            Assert.All(parts.Zip(ratios), pair => Assert.InRange(pair.First - (units / 10_000m * pair.Second), -200, 200));
        }
    }

    private static List<int> Ratios(Random chance)
    {
        List<int> ratios = [];
        var left = 10_000;
        while (left > 1 && ratios.Count < 5)
        {
            ratios.Add(chance.Next(1, left));
            left -= ratios[^1];
        }

        return [.. ratios, left];
    }
}
