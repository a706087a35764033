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

    /// <summary>A million base units for one; no currency of this world is further apart, and the product stays exact.</summary>
    private const long LargestRate = 1_000_000 * RateOfOne;

    /// <summary>
    /// Converts at a rate. What falls between two 1/10,000 of the base currency goes to the nearer one, and from the
    /// exact middle to the even one, so that many conversions add up without a drift in one direction.
    /// </summary>
    public static BaseAmount Convert(Money amount, long rateMicros, DateOnly rateOn)
    {
        if (rateMicros is <= 0 or > LargestRate || !Fits(amount.Units))
        {
            throw Refused();
        }

        var units = decimal.Round(amount.Units * (decimal)rateMicros / RateOfOne, MidpointRounding.ToEven);
        return Fits(units) ? new(amount, (long)units, rateMicros, rateOn) : throw Refused();
    }

    /// <summary>An amount that already is in the base currency.</summary>
    public static BaseAmount InBase(Money amount, DateOnly on) => Convert(amount, RateOfOne, on);

    internal BaseAmount Valid(string field) => this with { Original = Original.Valid(field) };

    private static bool Fits(decimal units) => Math.Abs(units) <= Money.Largest * Money.UnitsPerOne;

    private static RuleException Refused() =>
        new InvalidValue("amount", "cannot be expressed in the base currency at this rate").AsException();
}
