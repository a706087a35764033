using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>Which period's results.</summary>
/// <param name="AsOf">The last day of every window; today when left out.</param>
/// <param name="ConversionDays">How long potential customers have for their first order.</param>
internal sealed record TierResultsArguments(DateOnly? AsOf, int ConversionDays = ResultWindow.UsualConversionDays);

/// <summary>Counts retention, repurchase, conversion and average order value of every tier.</summary>
internal static class ReadTierResults
{
    public static async Task<TierResults> Run(
        TierResultsArguments input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var window = await ResultWindows.Of(input.AsOf, input.ConversionDays, db, clock, stop);
        var workspace = await db.Workspace(stop);
        var tiers = await db.Set<Tier>().AsNoTracking().OrderBy(tier => tier.Position).ToListAsync(stop);
        var tallies = tiers.ToDictionary(tier => tier.Id, _ => new TierTally());
        await foreach (var customer in new TierResultsReading(db, caller, window).Read(stop))
        {
            tallies[customer.Tier].Place(window.CurrentUnits(customer.Orders), window.Counts(TierKpi.Repurchase, customer.Orders));
            foreach (var (kpi, tierId) in customer.Tiers.Where(measured => window.Counts(measured.Key, customer.Orders)))
            {
                tallies[tierId].Count(kpi, window.Succeeds(kpi, customer.Orders));
            }
        }

        return new TierResults(window.AsOf, workspace.BaseCurrency, [.. tiers.Select(tier => tallies[tier.Id].Result(tier))]);
    }
}
