using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>Stores what the rules found, a batch of customers at a time.</summary>
internal sealed class TierPlacement(CrmDbContext db, Caller caller, Guid ruleSetId, DateTime now)
{
    /// <summary>A verdict with the same rule and the same figures says nothing new and is not stored again.</summary>
    public async Task Store(IReadOnlyList<TierFinding> findings, CancellationToken stop)
    {
        foreach (var found in findings)
        {
            if (found.Verdict is { } verdict && found.Before?.SaysTheSameAs(verdict) != true)
            {
                var subject = new TierSubject(found.CustomerId, found.TierId, ruleSetId, found.IsCurrent);
                db.Add(TierAssignment.ByRule(subject, verdict, now, caller.UserId));
            }
        }

        await db.SaveAs(caller, stop);
        await Move([.. findings.Where(found => found.IsCurrent && found.Moves)], stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>One statement for each tier; who holds an older version of a customer learns of it as of any other change.</summary>
    private async Task Move(IReadOnlyList<TierFinding> moving, CancellationToken stop)
    {
        foreach (var target in moving.GroupBy(found => found.Verdict!.Rule.TierId))
        {
            var (tierId, ids) = (target.Key, target.Select(found => found.CustomerId).ToList());
            await db.Set<Customer>()
                .Where(customer => ids.Contains(customer.Id))
                .ExecuteUpdateAsync(
                    set => set
                        .SetProperty(customer => customer.TierId, tierId)
                        .SetProperty(customer => customer.Version, customer => customer.Version + 1),
                    stop);
        }
    }
}
