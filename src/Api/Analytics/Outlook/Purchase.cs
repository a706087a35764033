using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Orders;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>Something a customer bought: each order, and each won opportunity without one on the day it was closed.</summary>
internal sealed record Purchase
{
    /// <summary>The customer.</summary>
    public Guid CustomerId { get; init; }

    /// <summary>The day.</summary>
    public DateOnly On { get; init; }

    /// <summary>What was bought through these opportunities.</summary>
    public static IQueryable<Purchase> Through(IQueryable<Opportunity> opportunities, CrmDbContext db)
    {
        var orders = db.Set<SalesOrder>();
        var known = opportunities.Where(o => o.CustomerId != null);
        var ordered =
            from opportunity in known
            join order in orders on opportunity.Id equals order.OpportunityId
            select new Purchase { CustomerId = opportunity.CustomerId!.Value, On = order.OrderedOn };
        var agreed =
            from opportunity in known
            where opportunity.Status == OpportunityStatus.Won && opportunity.ClosedOn != null
            where !orders.Any(order => order.OpportunityId == opportunity.Id)
            select new Purchase { CustomerId = opportunity.CustomerId!.Value, On = opportunity.ClosedOn!.Value };
        return ordered.Concat(agreed);
    }
}
