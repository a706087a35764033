using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Segmentation;

/// <summary>A tier with its rule, strategy, cadence and target.</summary>
internal static class TierType
{
    public static void Define(ObjectTypeBuilder<Tier> tier)
    {
        tier.Entity();
        tier.Field(t => t.Key);
        tier.Field("name", (t, context) => context.SpeaksEnglish() ? t.NameEn : t.NameZh)
            .NonNull()
            .Describe("The name in the language of the request.");
        tier.Field(t => t.NameZh);
        tier.Field(t => t.NameEn);
        tier.Field(t => t.Position);
        tier.Field(t => t.Rank);
        tier.Batch<Guid, string>("definition", t => t.Id, TierDefinitions.Words)
            .Describe("Who belongs in it by the rules in use, in the language of the request.");
        tier.Batch<Guid, string>("tag", t => t.Id, TierDefinitions.Tags)
            .Describe("The label its customers carry, in the language of the request; null for none.");
        tier.Field("goal", (t, context) => context.SpeaksEnglish() ? t.GoalEn : t.GoalZh)
            .NonNull()
            .Describe("What to aim for, in the language of the request.");
        tier.Field("actions", (t, context) => context.SpeaksEnglish() ? t.ActionsEn : t.ActionsZh)
            .NonNull()
            .Describe("What to do for its customers, in the language of the request.");
        tier.Field(t => t.CadenceKind);
        tier.Field(t => t.CadenceCount);
        tier.Field(t => t.OnSite);
        tier.Field(t => t.Kpi);
        tier.Field("kpiTarget", t => t.KpiTarget).AsDecimal(Scalars.RatioDecimals);
        tier.One<User>("responsible", t => t.ResponsibleId);
        tier.Field(t => t.Version);
    }
}
