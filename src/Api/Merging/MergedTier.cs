using CrmGraph.Api.Data;
using CrmGraph.Api.Segmentation;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Merging;

/// <summary>Into which tier a customer comes that has two histories now.</summary>
internal static class MergedTier
{
    /// <summary>What a person has chosen for one of the customers and still holds; the first one's goes before.</summary>
    public static async Task<TierAssignment?> PinOf(IReadOnlyList<Guid> customerIds, DateOnly today, CrmDbContext db, CancellationToken stop)
    {
        foreach (var id in customerIds)
        {
            var last = await db.Set<TierAssignment>().AsNoTracking()
                .Where(assignment => assignment.CustomerId == id && assignment.AsOf <= today)
                .OrderByDescending(a => a.AsOf).ThenByDescending(a => a.AssignedAt).ThenByDescending(a => a.Id)
                .FirstOrDefaultAsync(stop);
            if (last?.IsPinnedOn(today) == true)
            {
                return last;
            }
        }

        return null;
    }

    /// <summary>Places the customer anew, by all its purchases and contacts or where a person wanted it; an entry of today holds against all older ones.</summary>
    public static async Task Settle(
        Customer customer,
        TierAssignment? pin,
        Workspace workspace,
        DateTime now,
        Guid by,
        CrmDbContext db,
        CancellationToken stop)
    {
        var rules = await db.TierRulesInUse(stop);
        var reading = await TierFactsReading.Open(db, workspace, stop);
        var facts = await reading.Of([CustomerTraits.Of(customer)], stop);
        var verdict = TierRules.Evaluate(rules.Rules, facts[customer.Id], workspace.LocalDate(now));
        var subject = new TierSubject(customer.Id, customer.TierId, rules.Id);
        var placed = pin is null
            ? TierAssignment.ByRule(subject, verdict, now, by)
            : TierAssignment.ByHand(subject, pin.TierId, verdict, new TierPin(pin.Reason, pin.PinnedUntil), now, by);
        db.Add(placed);
        customer.PlaceInTier(placed.TierId);
    }
}
