namespace CrmGraph.Domain.Sales.Orders;

/// <summary>发货: something of an order went to the customer.</summary>
public sealed class Delivery : Entity
{
    private Delivery()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The order.</summary>
    public Guid OrderId { get; private init; }

    /// <summary>The delivery's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>The day.</summary>
    public DateOnly DeliveredOn { get; private init; }

    /// <summary>How it went, for example carrier and tracking number.</summary>
    public string? Note { get; private init; }

    /// <summary>Who recorded it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime RecordedAt { get; private init; }

    public static Delivery Of(SalesOrder order, int number, DateOnly on, string? note, DateTime now, Guid by) => new()
    {
        Id = Guid.CreateVersion7(),
        OpportunityId = order.OpportunityId,
        OrderId = order.Id,
        Number = number,
        DeliveredOn = on,
        Note = Checked.Prose(note, "note"),
        RecordedAt = Checked.Instant(now),
        ByUserId = by,
    };

    /// <summary>Delivers so much of lines of the order, never more than is left of them.</summary>
    /// <returns>The lines of the delivery.</returns>
    public IReadOnlyList<DeliveryLine> Take(IReadOnlyList<(OrderLine Line, long Quantity)> parts)
    {
        if (parts.Count == 0)
        {
            throw new NothingLeft(OrderId).AsException();
        }

        foreach (var (line, quantity) in parts)
        {
            line.Deliver(quantity);
        }

        return [.. parts.Select(part => DeliveryLine.Of(this, part.Line, part.Quantity))];
    }
}
