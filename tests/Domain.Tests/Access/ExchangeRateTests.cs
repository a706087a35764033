using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

public sealed class ExchangeRateTests
{
    private static readonly DateOnly Day = new(2026, 11, 9);

    [Fact]
    public void A_rate_converts_amounts_of_its_currency()
    {
        var converted = ExchangeRate.Quote("USD", Day, 7_100_000).Convert(Money.Of(100m, "USD"));

        Assert.Equal(Money.Of(710m, "CNY").Units, converted.Units);
        Assert.Equal((7_100_000L, Day), (converted.RateMicros, converted.RateOn));
    }

    [Fact]
    public void An_amount_of_another_currency_is_refused() =>
        Expect.Refusal<RateMissing>(() => ExchangeRate.Quote("USD", Day, 7_100_000).Convert(Money.Of(1m, "EUR")));

    [Fact]
    public void A_rate_is_positive() => Expect.Invalid("rate", () => ExchangeRate.Quote("USD", Day, 0));
}
