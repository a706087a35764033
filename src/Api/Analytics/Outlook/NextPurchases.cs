using CrmGraph.Api.Graph;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Outlook;

/// <summary>The next purchases of many customers, in one statement.</summary>
internal static class NextPurchases
{
    public static async Task<IReadOnlyDictionary<Guid, PurchaseCycle?>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var purchases = await Purchase.Through(context.Visible<Opportunity>(), context.Db())
            .Where(purchase => ids.Contains(purchase.CustomerId))
            .ToListAsync(context.Stop);
        return purchases.GroupBy(purchase => purchase.CustomerId)
            .ToDictionary(own => own.Key, own => PurchaseCycle.Of(own.Select(purchase => purchase.On)));
    }
}
