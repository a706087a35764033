using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>What is known of customers that others may have in common with them.</summary>
internal static class CustomerTraitsReading
{
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<CustomerTrait>>> Of(
        IReadOnlyList<Guid> ids,
        DateOnly asOf,
        CrmDbContext db,
        CancellationToken stop)
    {
        var sources = await db.Set<Lead>()
            .Where(lead => lead.CustomerId != null && ids.Contains(lead.CustomerId.Value))
            .OrderBy(lead => lead.CreatedAt)
            .Select(lead => new { CustomerId = lead.CustomerId!.Value, lead.Source })
            .ToListAsync(stop);
        var first = sources.DistinctBy(lead => lead.CustomerId).ToDictionary(lead => lead.CustomerId, lead => lead.Source.ToString());
        var records = await db.Set<Customer>()
            .Where(customer => ids.Contains(customer.Id))
            .Select(customer => new { customer.Id, customer.Industry, customer.Employees, customer.Region, customer.CooperationSince })
            .ToListAsync(stop);
        return records.ToDictionary(
            record => record.Id,
            IReadOnlyList<CustomerTrait> (record) =>
            [
                .. Known(TraitDimension.Industry, record.Industry),
                .. Known(TraitDimension.Size, Size(record.Employees)),
                .. Known(TraitDimension.Region, record.Region),
                .. Known(TraitDimension.Source, first.GetValueOrDefault(record.Id)),
                .. Known(TraitDimension.Tenure, Tenure(record.CooperationSince, asOf)),
            ]);
    }

    private static IEnumerable<CustomerTrait> Known(TraitDimension dimension, string? value) =>
        value is null ? [] : [new CustomerTrait(dimension, value)];

    private static string? Size(int? employees) => employees switch
    {
        null => null,
        < 50 => "0-49",
        < 250 => "50-249",
        < 1_000 => "250-999",
        _ => "1000+",
    };

    private static string? Tenure(DateOnly? since, DateOnly asOf) =>
        new TierFacts([], [], since).Figure(TierMeasure.CooperationYears, null, asOf).Value switch
        {
            null => null,
            < 1 => "<1",
            < 3 => "1-2",
            < 5 => "3-4",
            _ => "5+",
        };
}
