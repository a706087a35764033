using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation;

/// <summary>Which rules are tried out.</summary>
/// <param name="Rules">A draft; the rules in use when left out.</param>
/// <param name="AsOf">The day they are applied on; today when left out.</param>
/// <param name="First">How many of the customers that would move are listed, at most 1000; all are counted.</param>
internal sealed record PreviewTierRulesArguments(IReadOnlyList<TierRuleInput>? Rules, DateOnly? AsOf, int First = 100);

/// <summary>What an evaluation would do with the customers that the caller may change.</summary>
/// <param name="AsOf">The day the rules were tried out on.</param>
/// <param name="Evaluated">How many customers were looked at.</param>
/// <param name="Changed">How many of them would be in another tier.</param>
/// <param name="Pinned">How many would keep a tier that was set by hand.</param>
/// <param name="Flows">How many would go from which tier to which, the largest flow first.</param>
/// <param name="Moves">The first customers that would move.</param>
internal sealed record TierRulesPreview(
    DateOnly AsOf,
    int Evaluated,
    int Changed,
    int Pinned,
    IReadOnlyList<TierFlow> Flows,
    IReadOnlyList<TierMove> Moves);

/// <summary>Customers that would go from one tier to another.</summary>
/// <param name="FromTierId">The tier they are in; null for those in none.</param>
/// <param name="ToTierId">The tier they would be in.</param>
/// <param name="Count">How many they are.</param>
internal sealed record TierFlow(Guid? FromTierId, Guid ToTierId, int Count);

/// <summary>A customer that would move.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="FromTierId">The tier it is in; null for none.</param>
/// <param name="ToTierId">The tier it would be in.</param>
/// <param name="RulePosition">The place of the rule that decides.</param>
/// <param name="AnnualPurchases">Its purchases of the 12 months up to that day, in base currency.</param>
internal sealed record TierMove(Guid CustomerId, Guid? FromTierId, Guid ToTierId, int RulePosition, decimal AnnualPurchases);

/// <summary>Tries rules out without changing anything.</summary>
internal static class PreviewTierRules
{
    private const int MostListed = 1_000;

    public static async Task<TierRulesPreview> Run(
        PreviewTierRulesArguments input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var asOf = await EvaluationDay.Of(input.AsOf, clock.UtcNow(), db, stop);
        var rules = await Rules(input.Rules, db, stop);
        var (evaluated, pinned) = (0, 0);
        List<TierMove> moves = [];
        await foreach (var findings in new TierSurvey(db, rules, asOf).Of(await TierCandidates.Chosen(null, db, caller, stop), stop))
        {
            evaluated += findings.Count;
            pinned += findings.Count(found => found.Verdict is null);
            moves.AddRange(findings.Where(found => found.Moves).Select(Move));
        }

        return new TierRulesPreview(asOf, evaluated, moves.Count, pinned, Flows(moves), [.. moves.Take(Math.Clamp(input.First, 0, MostListed))]);
    }

    private static async Task<IReadOnlyList<TierRule>> Rules(
        IReadOnlyList<TierRuleInput>? draft,
        CrmDbContext db,
        CancellationToken stop)
    {
        if (draft is null)
        {
            return (await db.TierRulesInUse(stop)).Rules;
        }

        var rules = TierRuleSet.Check(TierRuleInput.Drafted(draft));
        await KnownTiers.Demand(rules, db, stop);
        return rules;
    }

    private static TierMove Move(TierFinding found)
    {
        var verdict = found.Verdict!;
        return new(
            found.CustomerId,
            found.TierId,
            verdict.Rule.TierId,
            verdict.Position,
            TierMeasure.Purchases.Shown(verdict.Evidence.AnnualPurchasesUnits)!.Value);
    }

    private static IReadOnlyList<TierFlow> Flows(IEnumerable<TierMove> moves) =>
    [
        .. moves.GroupBy(move => (move.FromTierId, move.ToTierId))
            .Select(flow => new TierFlow(flow.Key.FromTierId, flow.Key.ToTierId, flow.Count()))
            .OrderByDescending(flow => flow.Count),
    ];
}
