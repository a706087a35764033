namespace CrmGraph.Domain.Sales.Orders;

/// <summary>So much of one line of an order.</summary>
public sealed class DeliveryLine : Entity
{
    private DeliveryLine()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The delivery.</summary>
    public Guid DeliveryId { get; private init; }

    /// <summary>The line that is delivered.</summary>
    public Guid OrderLineId { get; private init; }

    /// <summary>How much of it, in 1/10,000.</summary>
    public long Quantity { get; private init; }

    internal static DeliveryLine Of(Delivery delivery, OrderLine line, long quantity) => new()
    {
        Id = Guid.CreateVersion7(),
        OpportunityId = delivery.OpportunityId,
        DeliveryId = delivery.Id,
        OrderLineId = line.Id,
        Quantity = quantity,
    };
}
