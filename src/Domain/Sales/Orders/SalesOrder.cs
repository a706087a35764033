using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Sales.Orders;

/// <summary>订单: the purchase of all or a part of what a contract is about.</summary>
public sealed class SalesOrder : Entity
{
    private SalesOrder()
    {
    }

    /// <summary>The opportunity.</summary>
    public Guid OpportunityId { get; private init; }

    /// <summary>The contract.</summary>
    public Guid ContractId { get; private init; }

    /// <summary>The order's number in this workspace, counted from 1 and never reused.</summary>
    public int Number { get; private init; }

    /// <summary>Its id in the system it was imported from.</summary>
    public string? ExternalId { get; private init; }

    /// <summary>How much of it was delivered.</summary>
    public OrderStatus Status { get; private set; }

    /// <summary>The day it was placed.</summary>
    public DateOnly OrderedOn { get; private init; }

    /// <summary>ISO 4217 code of the currency of every amount.</summary>
    public string Currency { get; private init; } = "";

    /// <summary>Without tax: the sum of its lines.</summary>
    public long NetUnits { get; private set; }

    /// <summary>The tax: the sum of its lines.</summary>
    public long TaxUnits { get; private set; }

    /// <summary>With tax.</summary>
    public long TotalUnits { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid ByUserId { get; private init; }

    /// <summary>When, UTC.</summary>
    public DateTime CreatedAt { get; private init; }

    /// <summary>Places an order on a signed contract.</summary>
    public static SalesOrder Place(Contract contract, int number, DateOnly on, DateTime now, Guid by, string? externalId = null)
    {
        contract.DemandSigned();
        return new SalesOrder
        {
            Id = Guid.CreateVersion7(),
            OpportunityId = contract.OpportunityId,
            ContractId = contract.Id,
            Number = number,
            ExternalId = Checked.Optional(externalId, "externalId"),
            OrderedOn = on,
            Currency = contract.Currency,
            CreatedAt = Checked.Instant(now),
            ByUserId = by,
        };
    }

    /// <summary>Orders so much of positions of the contract, never more than is left of them.</summary>
    /// <returns>The lines of the order.</returns>
    public IReadOnlyList<OrderLine> Take(IReadOnlyList<(QuotationLine Position, long Quantity)> parts)
    {
        if (parts.Count == 0)
        {
            throw new NothingLeft(Id).AsException();
        }

        List<OrderLine> lines = [.. parts.Select((part, i) => OrderLine.Of(this, i + 1, part.Position, part.Position.Order(part.Quantity)))];
        NetUnits = lines.Sum(line => line.NetUnits);
        TaxUnits = lines.Sum(line => line.TaxUnits);
        TotalUnits = NetUnits + TaxUnits;
        return lines;
    }

    /// <summary>Something of it was delivered.</summary>
    /// <param name="lines">All its lines, as they are now.</param>
    public void NoteDelivery(IEnumerable<OrderLine> lines) =>
        Status = lines.All(line => line.LeftToDeliver == 0) ? OrderStatus.Delivered : OrderStatus.PartlyDelivered;
}

/// <summary>How much of an order was delivered.</summary>
public enum OrderStatus
{
    /// <summary>待发货: nothing yet.</summary>
    Open,

    /// <summary>部分发货: something.</summary>
    PartlyDelivered,

    /// <summary>已发货: all of it.</summary>
    Delivered,
}
