using CrmGraph.Domain.Sales;

namespace CrmGraph.Domain.Tests.Sales;

public sealed class SmallestCoinTests
{
    [Theory]
    [InlineData("CNY", 12_350, 12_400)]
    [InlineData("CNY", 12_349, 12_300)]
    [InlineData("JPY", 12_350, 10_000)]
    [InlineData("JPY", 15_000, 20_000)]
    [InlineData("KWD", 12_355, 12_360)]
    public void An_amount_is_rounded_to_the_coin_and_from_the_middle_up(string currency, int units, int rounded) =>
        Assert.Equal(rounded, SmallestCoin.Round(units, currency));

    [Fact]
    public void From_the_middle_a_negative_amount_goes_down() => Assert.Equal(-12_400, SmallestCoin.Round(-12_350, "CNY"));
}
