namespace CrmGraph.Domain.Sales.Orders;

/// <summary>No more is ordered than was agreed.</summary>
/// <param name="QuotationLineId">The position.</param>
/// <param name="Left">How much of it is left to order.</param>
public sealed record OrderExceedsContract(Guid QuotationLineId, decimal Left) : Refusal(
    "ORDER_EXCEEDS_CONTRACT",
    "More is ordered than the contract leaves, or nothing at all. Order what is left, or agree on more.");

/// <summary>No more is delivered than was ordered.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="Left">How much of it is left to deliver.</param>
public sealed record DeliveryExceedsOrder(Guid OrderLineId, decimal Left) : Refusal(
    "DELIVERY_EXCEEDS_ORDER",
    "More is delivered than the order leaves, or nothing at all. Deliver what is left.");

/// <summary>All of it was ordered or delivered before.</summary>
/// <param name="RecordId">The contract or order.</param>
public sealed record NothingLeft(Guid RecordId) : Refusal("NOTHING_LEFT", "All of it was ordered or delivered already.");
