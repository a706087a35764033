namespace CrmGraph.Domain.Tests;

public sealed class BaseAmountTests
{
    private static readonly DateOnly Day = new(2026, 11, 9);

    [Fact]
    public void An_amount_in_base_currency_is_worth_itself() =>
        Assert.Equal(123_456, BaseAmount.InBase(new Money(123_456, "CNY"), Day).Units);

    [Theory]
    [InlineData(1, 500_000, 0)]
    [InlineData(3, 500_000, 2)]
    [InlineData(5, 500_000, 2)]
    [InlineData(7, 500_000, 4)]
    [InlineData(3, 500_001, 2)]
    [InlineData(1_000_000, 7_123_456, 7_123_456)]
    public void The_exact_middle_goes_to_the_even_neighbour(long units, long rateMicros, long worth) =>
        Assert.Equal(worth, BaseAmount.Convert(new Money(units, "USD"), rateMicros, Day).Units);

    [Theory]
    [InlineData(1, 0)]
    [InlineData(1, -1)]
    [InlineData(Money.Largest * Money.UnitsPerOne, 1_000_001)]
    [InlineData(long.MaxValue, long.MaxValue)]
    public void A_rate_that_gives_no_storable_amount_is_refused(long units, long rateMicros) =>
        Expect.Invalid("amount", () => BaseAmount.Convert(new Money(units, "USD"), rateMicros, Day));
}
