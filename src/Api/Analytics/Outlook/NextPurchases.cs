using CrmGraph.Api.Graph;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>The next purchases of many customers, in one statement; a won opportunity is a purchase on its closing day.</summary>
internal static class NextPurchases
{
    public static async Task<IReadOnlyDictionary<Guid, PurchaseCycle?>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var purchases = await context.Visible<Opportunity>()
            .Where(o => o.CustomerId != null && ids.Contains(o.CustomerId.Value) && o.Status == OpportunityStatus.Won && o.ClosedOn != null)
            .Select(o => new { CustomerId = o.CustomerId!.Value, On = o.ClosedOn!.Value })
            .ToListAsync(context.Stop);
        return purchases.GroupBy(purchase => purchase.CustomerId)
            .ToDictionary(own => own.Key, own => PurchaseCycle.Of(own.Select(purchase => purchase.On)));
    }
}
