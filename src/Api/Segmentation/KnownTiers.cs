using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>The tiers that rules may lead to.</summary>
internal static class KnownTiers
{
    /// <summary>Refuses rules that lead to a tier that does not exist.</summary>
    public static async Task Demand(IReadOnlyList<TierRule> rules, CrmDbContext db, CancellationToken stop)
    {
        var known = await db.Set<Tier>().Select(tier => tier.Id).ToListAsync(stop);
        foreach (var rule in rules.Where(rule => !known.Contains(rule.TierId)))
        {
            throw new NotFound(nameof(Tier), rule.TierId).AsException();
        }
    }
}
