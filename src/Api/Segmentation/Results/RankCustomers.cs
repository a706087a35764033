using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>How customers are ranked.</summary>
/// <param name="Angle">By what.</param>
/// <param name="AsOf">The last day of the 12 months; today when left out.</param>
/// <param name="Share">The part of the customers that is the top, as a fraction.</param>
/// <param name="First">How many of the top are listed, at most 500.</param>
internal sealed record ParetoRankingArguments(ParetoAngle Angle, DateOnly? AsOf, decimal Share = 0.2m, int First = 50);

/// <summary>Ranks the customers the caller may see, and says what the top has in common.</summary>
internal static class RankCustomers
{
    private const int MostListed = 500;
    private const int MostTraits = 20;
    private const int Decimals = 4;

    public static async Task<ParetoRanking> Run(
        ParetoRankingArguments input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (input.Share is <= 0 or >= 1)
        {
            throw new InvalidValue("share", "must lie between 0 and 1").AsException();
        }

        var asOf = await EvaluationDay.Of(input.AsOf, clock.UtcNow(), db, stop);
        var ranked = await Ranked(input.Angle, asOf, db, caller, stop);
        var cut = (int)Math.Ceiling(ranked.Count * input.Share);
        var (top, rest) = (ranked.Take(cut).ToList(), ranked.Skip(cut).ToList());
        var whole = ranked.Sum(one => one.Figure);
        return new ParetoRanking(
            asOf,
            ranked.Count,
            cut,
            whole == 0 ? 0 : decimal.Round(top.Sum(one => one.Figure) / whole, Decimals),
            top.Count == 0 ? 0 : top[^1].Figure,
            [.. top.Take(Math.Clamp(input.First, 0, MostListed)).Select((one, index) => new RankedCustomer(one.Id, index + 1, one.Figure))],
            [.. TraitLift.Of([.. top.Select(one => one.Traits)], [.. rest.Select(one => one.Traits)]).Take(MostTraits).Select(ParetoTrait.Of)]);
    }

    /// <summary>Those the angle says anything about: who bought nothing is in no ranking of buyers.</summary>
    private static async Task<IReadOnlyList<Candidate>> Ranked(
        ParetoAngle angle,
        DateOnly asOf,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        List<Candidate> found = [];
        await foreach (var batch in new TierFactsStream(db, caller).Read(stop))
        {
            var traits = await CustomerTraitsReading.Of([.. batch.Select(one => one.Customer.Id)], asOf, db, stop);
            found.AddRange(batch.Select(one => new Candidate(one.Customer.Id, Figure(angle, one.Facts, asOf), traits[one.Customer.Id])));
        }

        return [.. found.Where(one => one.Figure > 0).OrderByDescending(one => one.Figure).ThenBy(one => one.Id)];
    }

    private static decimal Figure(ParetoAngle angle, TierFacts facts, DateOnly asOf)
    {
        var window = new ResultWindow(asOf);
        return angle switch
        {
            ParetoAngle.Value => window.CurrentUnits(facts.Purchases) / (decimal)Money.UnitsPerOne,
            ParetoAngle.Growth =>
                (window.CurrentUnits(facts.Purchases) - window.PreviousUnits(facts.Purchases)) / (decimal)Money.UnitsPerOne,
            ParetoAngle.Profit => Yearly(TierMeasure.Profit),
            _ => Yearly(TierMeasure.Orders),
        };

        decimal Yearly(TierMeasure measure) =>
            measure.Shown(facts.Figure(measure, TierRules.PurchaseMonths, asOf).Value) ?? 0;
    }

    private sealed record Candidate(Guid Id, decimal Figure, IReadOnlyList<CustomerTrait> Traits);
}
