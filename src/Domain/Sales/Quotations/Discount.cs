namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>折扣: what is taken off a price, as a share of it or as an amount.</summary>
public readonly record struct Discount
{
    private const decimal Whole = 10_000;

    private Discount(int? ratio, long? units) => (Ratio, Units) = (ratio, units);

    /// <summary>The share in 1/10,000; null where it is an amount.</summary>
    public int? Ratio { get; }

    /// <summary>The amount in 1/10,000; null where it is a share.</summary>
    public long? Units { get; }

    /// <summary>Either a share or an amount; with neither nothing is taken off.</summary>
    public static Discount Of(int? ratio, long? units) => ratio is not null && units is not null
        ? throw new InvalidValue("discount", "is either a ratio or an amount, not both").AsException()
        : new Discount(Checked.Ratio(ratio, "discount"), Checked.NotNegative(units, "discount"));

    /// <summary>What it takes off a price, in whole coins and never more than the price.</summary>
    internal long From(long price, string currency)
    {
        if (Units is not { } amount)
        {
            return SmallestCoin.Round((Ratio ?? 0) / Whole * price, currency);
        }

        return SmallestCoin.Whole(amount, currency, "discount") <= price
            ? amount
            : throw new InvalidValue("discount", "must not exceed the price it is taken off").AsException();
    }
}
