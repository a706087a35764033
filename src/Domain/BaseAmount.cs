namespace CrmGraph.Domain;

/// <summary>An amount together with its worth in the workspace's base currency at the rate of one day.</summary>
/// <param name="Original">The amount in its own currency.</param>
/// <param name="Units">The same in base currency, in 1/10,000.</param>
/// <param name="RateMicros">Base units for one unit of the original currency, times 1,000,000.</param>
/// <param name="RateOn">The day of the rate.</param>
public readonly record struct BaseAmount(Money Original, long Units, long RateMicros, DateOnly RateOn)
{
    /// <summary>The stored form of the rate 1.</summary>
    public const long RateOfOne = 1_000_000;

    /// <summary>
    /// Converts at a rate. What falls between two 1/10,000 of the base currency goes to the nearer one, and from the
    /// exact middle to the even one, so that many conversions add up without a drift in one direction.
    /// </summary>
    public static BaseAmount Convert(Money amount, long rateMicros, DateOnly rateOn)
    {
        var exact = amount.Units * (decimal)rateMicros / RateOfOne;
        var units = decimal.Round(exact, MidpointRounding.ToEven);
        if (rateMicros <= 0 || Math.Abs(units) > Money.Largest * Money.UnitsPerOne)
        {
            throw new InvalidValue("amount", "cannot be expressed in the base currency at this rate").AsException();
        }

        return new(amount, (long)units, rateMicros, rateOn);
    }

    /// <summary>An amount that already is in the base currency.</summary>
    public static BaseAmount InBase(Money amount, DateOnly on) => Convert(amount, RateOfOne, on);

    internal BaseAmount Valid(string field) => this with { Original = Original.Valid(field) };
}
