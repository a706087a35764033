using CrmGraph.Domain.Sales.Orders;

namespace CrmGraph.Domain.Sales.Quotations;

/// <summary>One position of a quotation, with every amount of its price in the quotation's currency.</summary>
public sealed class QuotationLine : Entity
{
    private QuotationLine()
    {
    }

    /// <summary>The quotation.</summary>
    public Guid QuotationId { get; private init; }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>Its place, counted from 1.</summary>
    public int Position { get; private init; }

    /// <summary>The product; null for anything else.</summary>
    public Guid? ProductId { get; private init; }

    /// <summary>What is offered, as it was called then.</summary>
    public string Text { get; private init; } = "";

    /// <summary>What it is counted in.</summary>
    public string? Unit { get; private init; }

    /// <summary>How much of it, in 1/10,000.</summary>
    public long Quantity { get; private init; }

    /// <summary>The price of one without tax, in 1/10,000.</summary>
    public long UnitPrice { get; private init; }

    /// <summary>The price of one by the list then, in 1/10,000; null where it was on no list.</summary>
    public long? ListPrice { get; private init; }

    /// <summary>The share taken off this position as it was entered, in 1/10,000; null where it is an amount or nothing.</summary>
    public int? DiscountRatio { get; private init; }

    /// <summary>The amount taken off this position as it was entered, in 1/10,000; null where it is a share or nothing.</summary>
    public long? DiscountUnits { get; private init; }

    /// <summary>The tax on it, in 1/10,000.</summary>
    public int TaxRate { get; private init; }

    /// <summary>Quantity times unit price.</summary>
    public long GrossUnits { get; private init; }

    /// <summary>All that is taken off, its part of the discount on the whole included.</summary>
    public long OffUnits { get; private init; }

    /// <summary>What remains, without tax.</summary>
    public long NetUnits { get; private init; }

    /// <summary>The tax on that.</summary>
    public long TaxUnits { get; private init; }

    /// <summary>With tax.</summary>
    public long TotalUnits { get; private init; }

    /// <summary>ISO 4217 code of the currency of every amount.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>How much of it was ordered, in 1/10,000.</summary>
    public long Ordered { get; private set; }

    /// <summary>How much of it is left to order.</summary>
    public long LeftToOrder => Quantity - Ordered;

    internal static QuotationLine Of(Quotation quotation, int position, NewQuotationLine given, LinePrice price) => new()
    {
        Id = Guid.CreateVersion7(),
        QuotationId = quotation.Id,
        OpportunityId = quotation.OpportunityId,
        Position = position,
        Currency = quotation.Currency,
        ProductId = given.ProductId,
        Text = Checked.Required(given.Text, "text"),
        Unit = Checked.Optional(given.Unit, "unit"),
        Quantity = given.Quantity,
        UnitPrice = given.UnitPrice,
        ListPrice = given.ListPrice,
        DiscountRatio = given.Discount.Ratio,
        DiscountUnits = given.Discount.Units,
        TaxRate = given.TaxRate,
        GrossUnits = price.Gross,
        OffUnits = price.Discount + price.Shared,
        NetUnits = price.Net,
        TaxUnits = price.Tax,
        TotalUnits = price.Total,
    };

    /// <summary>Orders so much of it, never more than is left; the parts add up to the whole in whole coins.</summary>
    internal OrderedPart Order(long quantity)
    {
        if (quantity <= 0 || quantity > LeftToOrder)
        {
            throw new OrderExceedsContract(Id, LeftToOrder / (decimal)Money.UnitsPerOne).AsException();
        }

        var before = Ordered;
        Ordered += quantity;
        return new OrderedPart(quantity, Part(NetUnits, before), Part(TaxUnits, before));
    }

    /// <summary>The same position for another quotation.</summary>
    public NewQuotationLine Again() => new(Text, Quantity, UnitPrice, TaxRate)
    {
        ProductId = ProductId,
        Unit = Unit,
        ListPrice = ListPrice,
        Discount = Discount.Of(DiscountRatio, DiscountUnits),
    };

    private long Part(long units, long before) => OrderedPart.Share(units, before, Ordered, Quantity, Currency);
}
