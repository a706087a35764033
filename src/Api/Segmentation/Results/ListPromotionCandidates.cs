using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>How many candidates.</summary>
/// <param name="First">How many are listed, the most promising first, at most 500.</param>
internal sealed record PromotionCandidatesArguments(int First = 50);

/// <summary>An ordinary customer that may become a key one. A supervisor agrees by putting it there by hand.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Score">From 50 to 100.</param>
/// <param name="TrendPoints">Of them for the growth of its industry, at most 40.</param>
/// <param name="DepthPoints">Of them for how many different products it ordered, at most 30.</param>
/// <param name="PurchasePoints">Of them for its purchases against the year before, at most 30.</param>
/// <param name="AnnualPurchases">Its purchases of the last 12 months, in base currency.</param>
internal sealed record PromotionCandidate(
    Guid CustomerId,
    int Score,
    int TrendPoints,
    int DepthPoints,
    int PurchasePoints,
    decimal AnnualPurchases);

/// <summary>Finds ordinary customers with high growth potential.</summary>
internal static class ListPromotionCandidates
{
    private const int MostListed = 500;

    public static async Task<IReadOnlyList<PromotionCandidate>> Run(
        PromotionCandidatesArguments input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var today = await EvaluationDay.Of(null, clock.UtcNow(), db, stop);
        var ordinary = await db.Set<Tier>().Where(tier => tier.Key == TierKey.Ordinary).Select(tier => tier.Id).SingleAsync(stop);
        List<PromotionCandidate> found = [];
        await foreach (var batch in new TierFactsStream(db, caller).Read(stop))
        {
            found.AddRange(batch
                .Where(one => one.Customer.TierId == ordinary)
                .Select(one => Candidate(one.Customer.Id, one.Facts, today))
                .Where(candidate => candidate.Score >= GrowthPotential.Proposed));
        }

        return [.. found
            .OrderByDescending(candidate => candidate.Score)
            .ThenByDescending(candidate => candidate.AnnualPurchases)
            .ThenBy(candidate => candidate.CustomerId)
            .Take(Math.Clamp(input.First, 0, MostListed))];
    }

    private static PromotionCandidate Candidate(Guid customerId, TierFacts facts, DateOnly today)
    {
        var potential = GrowthPotential.Of(facts, today);
        var purchases = TierMeasure.Purchases.Shown(new ResultWindow(today).CurrentUnits(facts.Purchases))!.Value;
        return new(customerId, potential.Score, potential.Trend, potential.Depth, potential.Purchases, purchases);
    }
}
