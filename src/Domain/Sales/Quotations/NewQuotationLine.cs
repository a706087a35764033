namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>One position of an offer, before its price is computed.</summary>
/// <param name="Text">What is offered.</param>
/// <param name="Quantity">How much of it, in 1/10,000.</param>
/// <param name="UnitPrice">The price of one without tax, in 1/10,000 of the currency.</param>
/// <param name="TaxRate">The tax on it, in 1/10,000.</param>
public sealed record NewQuotationLine(string Text, long Quantity, long UnitPrice, int TaxRate)
{
    /// <summary>The product; null for anything else.</summary>
    public Guid? ProductId { get; init; }

    /// <summary>What it is counted in, for example 台 or hours.</summary>
    public string? Unit { get; init; }

    /// <summary>The price of one by the list, in 1/10,000 of the currency; null where it is on no list.</summary>
    public long? ListPrice { get; init; }

    /// <summary>What is taken off the position.</summary>
    public Discount Discount { get; init; }
}
