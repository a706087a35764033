namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>The price of one position, in 1/10,000 of the currency and whole coins.</summary>
/// <param name="List">By the list, without tax.</param>
/// <param name="Gross">Quantity times unit price.</param>
/// <param name="Discount">What is taken off this position.</param>
/// <param name="Shared">Its part of what is taken off the whole offer.</param>
/// <param name="Tax">The tax on what remains.</param>
public sealed record LinePrice(long List, long Gross, long Discount, long Shared, long Tax)
{
    /// <summary>What remains after both discounts, without tax.</summary>
    public long Net => Gross - Discount - Shared;

    /// <summary>With tax.</summary>
    public long Total => Net + Tax;
}
