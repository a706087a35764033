using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Tests.Data;

/// <summary>An evaluation of tiers that has ended, so that no server takes it up.</summary>
internal static class SampleEvaluation
{
    public static TierEvaluation Of(TierRuleSet rules, DateTime now, Guid by)
    {
        var evaluation = TierEvaluation.Start(DateOnly.FromDateTime(now), rules.Id, 0, now, by);
        evaluation.Finish(null, now);
        return evaluation;
    }
}
