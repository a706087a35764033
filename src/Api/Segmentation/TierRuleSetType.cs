using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Segmentation;

/// <summary>A version of the rules, and who changed them when and why.</summary>
internal static class TierRuleSetType
{
    public static void Define(ObjectTypeBuilder<TierRuleSet> set)
    {
        set.Entity();
        set.Field(s => s.Number);
        set.Field(s => s.Note);
        set.Field(s => s.UsedFrom);
        set.Field(s => s.ReviewOn);
        set.One<User>("by", s => s.ByUserId);
        set.Batch<Guid, IReadOnlyList<TierRuleView>>("rules", s => s.Id, TierRuleView.Of)
            .NonNull()
            .Describe("The rules in the order in which they are tried.");
    }

    public static void DefineEvaluation(ObjectTypeBuilder<TierEvaluation> evaluation)
    {
        evaluation.Entity();
        evaluation.Field(e => e.AsOf);
        evaluation.Field(e => e.Total);
        evaluation.Field(e => e.Evaluated);
        evaluation.Field(e => e.Changed);
        evaluation.Field(e => e.Pinned);
        evaluation.Field(e => e.At);
        evaluation.Field(e => e.FinishedAt);
        evaluation.Field(e => e.Problem);
        evaluation.One<TierRuleSet>("ruleSet", e => e.RuleSetId).NonNull();
        evaluation.One<User>("by", e => e.OwnerId).NonNull();
    }

    public static void DefineTrend(ObjectTypeBuilder<IndustryTrend> trend)
    {
        trend.Entity();
        trend.Field(t => t.Industry);
        trend.Field("growth", t => t.Growth).AsDecimal(Scalars.RatioDecimals);
        trend.Field(t => t.JudgedAt);
        trend.Field(t => t.Version);
    }
}
