using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation;

/// <summary>The tier rules from now on.</summary>
/// <param name="Number">The number of the version you started from; another one in between is refused and nothing is lost.</param>
/// <param name="Rules">All rules in the order in which they are tried; the last one takes everyone else.</param>
/// <param name="Note">Why they change.</param>
internal sealed record ChangeTierRulesInput(int Number, IReadOnlyList<TierRuleInput> Rules, string Note);

/// <summary>Makes a new version of the tier rules. It moves nobody until tiers are evaluated. Needs an administrator.</summary>
internal static class ChangeTierRules
{
    public static async Task<TierRuleSet> Run(
        ChangeTierRulesInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<TierRuleSet>();
        var inUse = await db.TierRulesInUse(stop);
        if (inUse.Number != input.Number)
        {
            throw new StaleVersion(input.Number, inUse.Number).AsException();
        }

        var rules = TierRuleInput.Drafted(input.Rules);
        await KnownTiers.Demand(rules, db, stop);
        var next = inUse.Succeed(rules, input.Note, clock.UtcNow(), caller.UserId);
        db.Add(next);
        await db.SaveAs(caller, stop);
        return next;
    }
}
