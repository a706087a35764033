using System.Runtime.CompilerServices;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>The facts of every customer a caller may see, a batch at a time.</summary>
internal sealed class TierFactsStream(CrmDbContext db, Caller caller)
{
    public async IAsyncEnumerable<IReadOnlyList<(CustomerTraits Customer, TierFacts Facts)>> Read([EnumeratorCancellation] CancellationToken stop)
    {
        var reading = await TierFactsReading.Open(db, await db.Workspace(stop), stop);
        var ids = await db.Visible<Customer>(caller).OrderBy(customer => customer.Id).Select(customer => customer.Id).ToListAsync(stop);
        foreach (var batch in ids.Chunk(TierSurvey.BatchSize))
        {
            var customers = await db.Set<Customer>()
                .Where(customer => batch.Contains(customer.Id))
                .OrderBy(customer => customer.Id)
                .Select(c => new CustomerTraits(c.Id, c.TierId, c.CooperationSince, c.Industry, c.Tags))
                .ToListAsync(stop);
            var facts = await reading.Of(customers, stop);
            yield return [.. customers.Select(customer => (customer, facts[customer.Id]))];
        }
    }
}
