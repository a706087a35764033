namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>
/// The arithmetic of an offer. Every amount of a line is rounded to the smallest coin once, where it arises, and every
/// total is the sum of its lines; so the paper adds up whichever way it is read.
/// </summary>
public sealed class QuotationPricing
{
    private const int MostLines = 200;
    private const decimal Whole = 10_000;
    private const long LargestQuantity = 1_000_000_000 * Money.UnitsPerOne;

    private QuotationPricing(IReadOnlyList<NewQuotationLine> given, IReadOnlyList<LinePrice> lines) => (Given, Lines) = (given, lines);

    /// <summary>The positions as they were given.</summary>
    public IReadOnlyList<NewQuotationLine> Given { get; }

    /// <summary>Their prices, in the same order.</summary>
    public IReadOnlyList<LinePrice> Lines { get; }

    /// <summary>The price by the list, without tax.</summary>
    public long List => Lines.Sum(line => line.List);

    /// <summary>Before discounts, without tax.</summary>
    public long Gross => Lines.Sum(line => line.Gross);

    /// <summary>All that is taken off.</summary>
    public long Discount => Lines.Sum(line => line.Discount + line.Shared);

    /// <summary>After discounts, without tax.</summary>
    public long Net => Lines.Sum(line => line.Net);

    /// <summary>The tax.</summary>
    public long Tax => Lines.Sum(line => line.Tax);

    /// <summary>What is to be paid.</summary>
    public long Total => Lines.Sum(line => line.Total);

    /// <summary>Prices an offer.</summary>
    /// <param name="given">Its positions.</param>
    /// <param name="discount">What is taken off the whole, after the discounts of the positions.</param>
    /// <param name="currency">The currency of every amount.</param>
    public static QuotationPricing Of(IReadOnlyList<NewQuotationLine> given, Discount discount, string currency)
    {
        _ = Checked.Between(given.Count, 1, MostLines, "lines");
        var lines = given.Select(line => BeforeTax(line, currency)).ToList();
        var left = lines.Select(line => line.Net).ToList();
        var shares = LargestRemainder.Divide(discount.From(left.Sum(), currency), left, SmallestCoin.Of(currency));
        var priced = new QuotationPricing(
            given, [.. lines.Select((line, i) => Taxed(line with { Shared = shares[i] }, given[i].TaxRate, currency))]);
        _ = new Money(priced.Total, currency).Valid("total");
        return priced;
    }

    private static LinePrice BeforeTax(NewQuotationLine line, string currency)
    {
        if (line.Quantity is <= 0 or > LargestQuantity)
        {
            throw new InvalidValue("quantity", "must be greater than 0 and at most 1,000,000,000").AsException();
        }

        _ = Checked.Ratio(line.TaxRate, "taxRate");
        var gross = Price(line.Quantity, line.UnitPrice, "unitPrice", currency);
        var list = line.ListPrice is { } listed ? Price(line.Quantity, listed, "listPrice", currency) : gross;
        return new LinePrice(list, gross, line.Discount.From(gross, currency), Shared: 0, Tax: 0);
    }

    private static long Price(long quantity, long unitPrice, string field, string currency)
    {
        var exact = quantity / (decimal)Money.UnitsPerOne * new Money(unitPrice, currency).Valid(field).Units;
        return exact <= Money.Largest * Money.UnitsPerOne
            ? SmallestCoin.Round(exact, currency)
            : throw new InvalidValue("quantity", $"makes an amount above {Money.Largest}").AsException();
    }

    private static LinePrice Taxed(LinePrice line, int rate, string currency) =>
        line with { Tax = SmallestCoin.Round(rate / Whole * line.Net, currency) };
}
