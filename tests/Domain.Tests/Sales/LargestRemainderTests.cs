using CrmGraph.Domain.Sales;

namespace CrmGraph.Domain.Tests.Sales;

public sealed class LargestRemainderTests
{
    [Fact]
    public void A_hundred_by_three_equal_weights_is_33_34_and_twice_33_33() =>
        Assert.Equal([333_400, 333_300, 333_300], LargestRemainder.Divide(1_000_000, [1, 1, 1], 100));

    [Fact]
    public void Yen_are_divided_in_whole_yen() =>
        Assert.Equal([40_000, 30_000, 30_000], LargestRemainder.Divide(100_000, [1, 1, 1], 10_000));

    [Fact]
    public void Without_any_weight_the_first_takes_it_all() =>
        Assert.Equal([500, 0], LargestRemainder.Divide(500, [0, 0], 100));

    [Fact]
    public void The_largest_amount_of_all_is_divided_without_a_loss()
    {
        var units = Money.Largest * Money.UnitsPerOne;

        Assert.Equal(units, LargestRemainder.Divide(units, [units, units - 1, 7], 100).Sum());
    }
}
