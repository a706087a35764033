using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>What the tier rules look at, read for many customers in two statements.</summary>
internal static class TierFactsReading
{
    /// <remarks>A won opportunity counts as one order on its closing day.</remarks>
    public static async Task<IReadOnlyDictionary<Guid, TierFacts>> Of(
        IReadOnlyList<Customer> customers,
        Workspace workspace,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = customers.Select(customer => customer.Id).ToList();
        var purchases = await Purchases(ids, db, stop);
        var enquiries = await Enquiries(ids, workspace, db, stop);
        return customers.ToDictionary(
            customer => customer.Id,
            customer => new TierFacts(
                [.. purchases[customer.Id]],
                [.. enquiries[customer.Id]],
                customer.CooperationSince));
    }

    private static async Task<ILookup<Guid, Purchase>> Purchases(List<Guid> ids, CrmDbContext db, CancellationToken stop)
    {
        var won = await db.Set<Opportunity>()
            .Where(o => o.CustomerId != null && ids.Contains(o.CustomerId.Value))
            .Where(o => o.Status == OpportunityStatus.Won && o.ClosedOn != null)
            .Select(o => new { CustomerId = o.CustomerId!.Value, On = o.ClosedOn!.Value, o.BaseUnits })
            .ToListAsync(stop);
        return won.ToLookup(order => order.CustomerId, order => new Purchase(order.On, order.BaseUnits));
    }

    private static async Task<ILookup<Guid, DateOnly>> Enquiries(
        List<Guid> ids,
        Workspace workspace,
        CrmDbContext db,
        CancellationToken stop)
    {
        var enquiries = await db.Set<FollowUp>()
            .Where(f => f.Kind == FollowUpKind.ProductEnquiry && f.CustomerId != null && ids.Contains(f.CustomerId.Value))
            .Select(f => new { CustomerId = f.CustomerId!.Value, f.At })
            .ToListAsync(stop);
        return enquiries.ToLookup(enquiry => enquiry.CustomerId, enquiry => workspace.LocalDate(enquiry.At));
    }
}
