using CrmGraph.Api.Data;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>The rules in use.</summary>
internal static class TierRulesReading
{
    public static Task<TierRuleSet> TierRulesInUse(this CrmDbContext db, CancellationToken stop) =>
        db.Set<TierRuleSet>().AsNoTracking().OrderByDescending(set => set.Number).FirstAsync(stop);
}
