using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>What the tier rules look at, read for many customers in three statements.</summary>
/// <param name="db">The database.</param>
/// <param name="workspace">Whose days count.</param>
/// <param name="trends">The yearly growth of each industry.</param>
internal sealed class TierFactsReading(CrmDbContext db, Workspace workspace, IReadOnlyDictionary<string, int> trends)
{
    public static async Task<TierFactsReading> Open(CrmDbContext db, Workspace workspace, CancellationToken stop) => new(
        db,
        workspace,
        await db.Set<IndustryTrend>().ToDictionaryAsync(trend => trend.Industry, trend => trend.Growth, stop));

    public async Task<IReadOnlyDictionary<Guid, TierFacts>> Of(IReadOnlyList<CustomerTraits> customers, CancellationToken stop)
    {
        var ids = customers.Select(customer => customer.Id).ToList();
        var orders = await PurchaseReading.Of(ids, db, stop);
        var contacts = await Contacts(ids, stop);
        return customers.ToDictionary(
            customer => customer.Id,
            customer => new TierFacts(
                [.. orders[customer.Id]],
                [.. contacts[customer.Id].Where(contact => contact.IsEnquiry).Select(contact => contact.On)],
                customer.CooperationSince)
            {
                Interactions = [.. contacts[customer.Id].Select(contact => contact.On)],
                IndustryTrend = customer.Industry is { } industry && trends.TryGetValue(industry, out var growth) ? growth : null,
                Tags = customer.Tags,
            });
    }

    private async Task<ILookup<Guid, (DateOnly On, bool IsEnquiry)>> Contacts(List<Guid> ids, CancellationToken stop)
    {
        var recorded = await db.Set<FollowUp>()
            .Where(f => f.CustomerId != null && ids.Contains(f.CustomerId.Value))
            .Select(f => new { CustomerId = f.CustomerId!.Value, f.At, f.Kind })
            .ToListAsync(stop);
        return recorded.ToLookup(
            contact => contact.CustomerId,
            contact => (workspace.LocalDate(contact.At), contact.Kind == FollowUpKind.ProductEnquiry));
    }
}

/// <summary>What the rules look at of the customer's own record.</summary>
internal sealed record CustomerTraits(Guid Id, Guid? TierId, DateOnly? CooperationSince, string? Industry, IReadOnlyList<string> Tags)
{
    public static CustomerTraits Of(Customer customer) =>
        new(customer.Id, customer.TierId, customer.CooperationSince, customer.Industry, customer.Tags);
}
