using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>What many customers have bought, in two statements: their orders, and the won opportunities without one.</summary>
internal static class PurchaseReading
{
    private const decimal WholeRatio = 10_000;

    /// <remarks>An order counts with its total on its day. A won opportunity without an order counts as one on its closing day.</remarks>
    public static async Task<ILookup<Guid, Purchase>> Of(IReadOnlyList<Guid> customerIds, CrmDbContext db, CancellationToken stop)
    {
        var opportunities = db.Set<Opportunity>().Where(o => o.CustomerId != null && customerIds.Contains(o.CustomerId.Value));
        var bought = await Orders(opportunities, db, stop);
        bought.AddRange(await Won(opportunities, db, stop));
        return bought.ToLookup(order => order.CustomerId, order => order.Purchase);
    }

    private static async Task<List<(Guid CustomerId, Purchase Purchase)>> Orders(IQueryable<Opportunity> opportunities, CrmDbContext db, CancellationToken stop)
    {
        var orders = await (
            from opportunity in opportunities
            join order in db.Set<SalesOrder>() on opportunity.Id equals order.OpportunityId
            join product in db.Set<Product>() on opportunity.ProductId equals product.Id into products
            from product in products.DefaultIfEmpty()
            select new
            {
                CustomerId = opportunity.CustomerId!.Value,
                order.OrderedOn,
                order.TotalUnits,
                order.Currency,
                opportunity.RateMicros,
                opportunity.RateOn,
                opportunity.ProductId,
                Margin = (int?)product!.Margin,
            })
            .ToListAsync(stop);
        return orders.ConvertAll(order =>
        {
            var worth = BaseAmount.Convert(new Money(order.TotalUnits, order.Currency), order.RateMicros, order.RateOn).Units;
            return (order.CustomerId, Made(order.OrderedOn, worth, order.ProductId, order.Margin));
        });
    }

    private static async Task<List<(Guid CustomerId, Purchase Purchase)>> Won(IQueryable<Opportunity> opportunities, CrmDbContext db, CancellationToken stop)
    {
        var won = await (
            from opportunity in opportunities
            where opportunity.Status == OpportunityStatus.Won && opportunity.ClosedOn != null
            where !db.Set<SalesOrder>().Any(order => order.OpportunityId == opportunity.Id)
            join product in db.Set<Product>() on opportunity.ProductId equals product.Id into products
            from product in products.DefaultIfEmpty()
            select new
            {
                CustomerId = opportunity.CustomerId!.Value,
                On = opportunity.ClosedOn!.Value,
                opportunity.BaseUnits,
                opportunity.ProductId,
                Margin = (int?)product!.Margin,
            })
            .ToListAsync(stop);
        return won.ConvertAll(order => (order.CustomerId, Made(order.On, order.BaseUnits, order.ProductId, order.Margin)));
    }

    private static Purchase Made(DateOnly on, long worth, Guid? productId, int? margin) =>
        new(on, worth, productId, (long?)(worth * (margin / WholeRatio)));
}
