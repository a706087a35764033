using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Segmentation.Cadence;

/// <summary>What changes about the way a tier is looked after; what is left out stays as it is.</summary>
/// <param name="Id">The tier.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="GoalZh">The goal in Chinese.</param>
/// <param name="GoalEn">The goal in English.</param>
/// <param name="ActionsZh">What is done for its customers, in Chinese.</param>
/// <param name="ActionsEn">The same in English.</param>
/// <param name="CadenceKind">The unit in which contacts are planned.</param>
/// <param name="CadenceCount">Contacts per quarter or month, or days between two contacts.</param>
/// <param name="OnSite">Whether the planned contact is a visit at the customer's.</param>
/// <param name="KpiTarget">The least value the tier's measure should have, as a fraction.</param>
/// <param name="ResponsibleId">The user who answers for the tier; null for nobody.</param>
internal sealed record UpdateTierInput(
    [NodeId<Tier>] Guid Id,
    int Version,
    Optional<string> GoalZh,
    Optional<string> GoalEn,
    Optional<string> ActionsZh,
    Optional<string> ActionsEn,
    Optional<CadenceKind> CadenceKind,
    Optional<int> CadenceCount,
    Optional<bool> OnSite,
    Optional<decimal?> KpiTarget,
    [NodeId<User>] Optional<Guid?> ResponsibleId);

/// <summary>Changes goal, actions, cadence, target or responsible user of a tier. Needs an administrator.</summary>
internal static class UpdateTier
{
    private const int RatioUnits = 10_000;

    public static async Task<Tier> Run(UpdateTierInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<Tier>();
        var tier = await db.GetWritable<Tier>(input.Id, caller, stop);
        tier.CheckVersion(input.Version);
        tier.Change(new TierStrategy(
            new BilingualText(input.GoalZh.Or(tier.GoalZh), input.GoalEn.Or(tier.GoalEn)),
            new BilingualText(input.ActionsZh.Or(tier.ActionsZh), input.ActionsEn.Or(tier.ActionsEn)),
            new ContactCadence(input.CadenceKind.Or(tier.CadenceKind), input.CadenceCount.Or(tier.CadenceCount)),
            input.OnSite.Or(tier.OnSite),
            input.KpiTarget.HasValue ? (int?)(input.KpiTarget.Value * RatioUnits) : tier.KpiTarget,
            input.ResponsibleId.Or(tier.ResponsibleId)));
        await db.SaveAs(caller, stop);
        return tier;
    }
}
