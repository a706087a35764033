using CrmGraph.Api.Segmentation;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

internal static class SampleCompanies
{
    /// <summary>Stores a company in the seeded workspace.</summary>
    public static async Task<SampleCompany> StoreCompany(this CrmDatabase database, int seed)
    {
        var company = await database.Ask(async db => new SampleCompany(
            seed,
            await db.Set<Tier>().AsNoTracking().OrderBy(t => t.Position).ToListAsync(CrmDatabase.Stop),
            await db.TierRulesInUse(CrmDatabase.Stop),
            await db.Set<Stage>().AsNoTracking().Where(s => s.NodeId == "P01" || s.NodeId == "P02")
                .OrderBy(s => s.Position).ToListAsync(CrmDatabase.Stop)));
        await database.Store(company.All);
        return company;
    }
}
