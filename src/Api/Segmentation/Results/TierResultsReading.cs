using System.Runtime.CompilerServices;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>A customer's orders, and the tiers it was in on the days the measures look at.</summary>
internal sealed record MeasuredCustomer(Guid Id, IReadOnlyList<Purchase> Orders, IReadOnlyDictionary<TierKpi, Guid> Tiers, Guid Tier);

/// <summary>Reads what the results of tiers are counted from. Where nothing was stored by a day, the rules in use say the tier of that day.</summary>
internal sealed class TierResultsReading(CrmDbContext db, Caller caller, ResultWindow window)
{
    public static readonly IReadOnlyList<TierKpi> Measures = [TierKpi.Retention, TierKpi.Repurchase, TierKpi.Conversion];

    public async IAsyncEnumerable<MeasuredCustomer> Read([EnumeratorCancellation] CancellationToken stop)
    {
        var rules = (await db.TierRulesInUse(stop)).Rules;
        await foreach (var batch in new TierFactsStream(db, caller).Read(stop))
        {
            var history = await History([.. batch.Select(one => one.Customer.Id)], stop);
            foreach (var (customer, facts) in batch)
            {
                yield return new MeasuredCustomer(
                    customer.Id,
                    facts.Purchases,
                    Measures.ToDictionary(kpi => kpi, kpi => TierOn(window.TierDay(kpi))),
                    TierOn(window.AsOf));

                Guid TierOn(DateOnly day) =>
                    history[customer.Id].LastOrDefault(placed => placed.AsOf <= day)?.TierId ?? TierRules.Evaluate(rules, facts, day).Rule.TierId;
            }
        }
    }

    private async Task<ILookup<Guid, Placement>> History(List<Guid> ids, CancellationToken stop)
    {
        var placed = await db.Set<TierAssignment>()
            .Where(assignment => ids.Contains(assignment.CustomerId) && assignment.AsOf <= window.AsOf)
            .OrderBy(assignment => assignment.AsOf).ThenBy(assignment => assignment.AssignedAt).ThenBy(assignment => assignment.Id)
            .Select(assignment => new Placement(assignment.CustomerId, assignment.TierId, assignment.AsOf))
            .ToListAsync(stop);
        return placed.ToLookup(placement => placement.CustomerId);
    }

    private sealed record Placement(Guid CustomerId, Guid TierId, DateOnly AsOf);
}
