namespace CrmGraph.Domain.Access;

/// <summary>What one unit of a currency is worth in the base currency from a day on.</summary>
public sealed class ExchangeRate : Entity
{
    private ExchangeRate()
    {
    }

    /// <summary>ISO 4217 code of the currency that is converted.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>The first day the rate holds; it holds until the next one.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Base currency units for one unit, times 1,000,000.</summary>
    public long RateMicros { get; private set; }

    public static ExchangeRate Quote(string currency, DateOnly on, long rateMicros) => new()
    {
        Id = Guid.CreateVersion7(),
        Currency = Money.CheckedCurrency(currency),
        On = on,
        RateMicros = rateMicros > 0 ? rateMicros : throw new InvalidValue("rate", "must be greater than 0").AsException(),
    };

    /// <summary>An amount of this currency with its worth in the base currency.</summary>
    public BaseAmount Convert(Money amount) =>
        amount.Currency == Currency
            ? BaseAmount.Convert(amount, RateMicros, On)
            : throw new RateMissing(amount.Currency, On).AsException();
}
