using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Orders;

/// <summary>What of an order went to the customer.</summary>
/// <param name="OrderId">The order.</param>
/// <param name="Lines">How much of which line; all that is left when left out.</param>
/// <param name="DeliveredOn">The day; today when left out.</param>
/// <param name="Note">How it went, for example carrier and tracking number.</param>
internal sealed record RecordDeliveryInput(
    [NodeId<SalesOrder>] Guid OrderId,
    IReadOnlyList<NewDeliveryLine>? Lines,
    DateOnly? DeliveredOn,
    string? Note);

/// <summary>So much of one line of the order.</summary>
/// <param name="OrderLineId">The line.</param>
/// <param name="Quantity">How much of it, with at most 4 decimals.</param>
internal sealed record NewDeliveryLine([NodeId<OrderLine>] Guid OrderLineId, decimal Quantity);

/// <summary>发货: records what was delivered, never more than the order leaves.</summary>
internal static class RecordDelivery
{
    public static async Task<Delivery> Run(
        RecordDeliveryInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var order = await db.GetWritable<SalesOrder>(input.OrderId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(order.OpportunityId, caller, stop);
        var ordered = await db.Set<OrderLine>().Where(line => line.OrderId == order.Id).OrderBy(line => line.Position).ToListAsync(stop);
        var now = clock.UtcNow();
        var on = input.DeliveredOn ?? (await db.Workspace(stop)).LocalDate(now);

        var number = await NumberSeries.Next(db, nameof(Delivery), 1, stop);
        var delivery = Delivery.Of(order, number, on, input.Note, now, caller.UserId);
        var lines = delivery.Take(Parts(input.Lines, ordered));
        order.NoteDelivery(ordered);
        opportunity.NoteSale(nameof(Delivery), delivery.Id, now, caller.UserId);

        db.Add(delivery);
        db.AddRange(lines);
        await db.SaveAs(caller, stop);
        return delivery;
    }

    private static List<(OrderLine Line, long Quantity)> Parts(IReadOnlyList<NewDeliveryLine>? given, List<OrderLine> ordered) =>
        given is null
            ? [.. ordered.Where(line => line.LeftToDeliver > 0).Select(line => (line, line.LeftToDeliver))]
            : [.. given.Select(line => (Line(ordered, line.OrderLineId), Quantities.Units(line.Quantity)))];

    private static OrderLine Line(List<OrderLine> ordered, Guid id) =>
        ordered.Find(line => line.Id == id) ?? throw new NotFound(nameof(OrderLine), id).AsException();
}
