using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Sales.Orders;

/// <summary>So much of one position of a contract.</summary>
public sealed class OrderLine : Entity
{
    private OrderLine()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private init; }

    /// <summary>The position that is ordered.</summary>
    public Guid QuotationLineId { get; private init; }

    /// <summary>Its place, counted from 1.</summary>
    public int Position { get; private init; }

    /// <summary>How much of it is ordered, in 1/10,000.</summary>
    public long Quantity { get; private init; }

    /// <summary>How much of that was delivered, in 1/10,000.</summary>
    public long Delivered { get; private set; }

    /// <summary>How much of it is left to deliver.</summary>
    public long LeftToDeliver => Quantity - Delivered;

    /// <summary>Without tax.</summary>
    public long NetUnits { get; private init; }

    /// <summary>The tax.</summary>
    public long TaxUnits { get; private init; }

    /// <summary>With tax.</summary>
    public long TotalUnits { get; private init; }

    internal static OrderLine Of(SalesOrder order, int position, QuotationLine line, OrderedPart part) => new()
    {
        Id = Guid.CreateVersion7(),
        OpportunityId = order.OpportunityId,
        OrderId = order.Id,
        QuotationLineId = line.Id,
        Position = position,
        Quantity = part.Quantity,
        NetUnits = part.Net,
        TaxUnits = part.Tax,
        TotalUnits = part.Net + part.Tax,
    };

    /// <summary>Delivers so much of it, never more than is left.</summary>
    internal void Deliver(long quantity)
    {
        if (quantity <= 0 || quantity > LeftToDeliver)
        {
            throw new DeliveryExceedsOrder(Id, LeftToDeliver / (decimal)Money.UnitsPerOne).AsException();
        }

        Delivered += quantity;
    }
}
