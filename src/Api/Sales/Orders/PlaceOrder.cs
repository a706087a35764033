using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Orders;

/// <summary>What is ordered on a contract.</summary>
/// <param name="ContractId">The contract, signed.</param>
/// <param name="Lines">How much of which position; all that is left when left out.</param>
/// <param name="OrderedOn">The day; today when left out.</param>
internal sealed record PlaceOrderInput([NodeId<Contract>] Guid ContractId, IReadOnlyList<NewOrderLine>? Lines, DateOnly? OrderedOn);

/// <summary>So much of one position of the contract.</summary>
/// <param name="QuotationLineId">The position.</param>
/// <param name="Quantity">How much of it, with at most 4 decimals.</param>
internal sealed record NewOrderLine([NodeId<QuotationLine>] Guid QuotationLineId, decimal Quantity);

/// <summary>Orders all or a part of what a contract is about, never more than it leaves.</summary>
internal static class PlaceOrder
{
    public static async Task<SalesOrder> Run(
        PlaceOrderInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var contract = await db.GetWritable<Contract>(input.ContractId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(contract.OpportunityId, caller, stop);
        var positions = await db.Set<QuotationLine>().Where(line => line.QuotationId == contract.QuotationId).OrderBy(line => line.Position).ToListAsync(stop);
        var now = clock.UtcNow();
        var on = input.OrderedOn ?? (await db.Workspace(stop)).LocalDate(now);

        var number = await NumberSeries.Next(db, nameof(SalesOrder), 1, stop);
        var order = SalesOrder.Place(contract, number, on, now, caller.UserId);
        var lines = order.Take(Parts(input.Lines, positions));
        opportunity.NoteSale(nameof(SalesOrder), order.Id, now, caller.UserId);

        db.Add(order);
        db.AddRange(lines);
        await db.SaveAs(caller, stop);
        return order;
    }

    private static List<(QuotationLine Position, long Quantity)> Parts(IReadOnlyList<NewOrderLine>? given, List<QuotationLine> positions) =>
        given is null
            ? [.. positions.Where(line => line.LeftToOrder > 0).Select(line => (line, line.LeftToOrder))]
            : [.. given.Select(line => (Position(positions, line.QuotationLineId), Quantities.Units(line.Quantity)))];

    private static QuotationLine Position(List<QuotationLine> positions, Guid id) =>
        positions.Find(line => line.Id == id) ?? throw new NotFound(nameof(QuotationLine), id).AsException();
}
