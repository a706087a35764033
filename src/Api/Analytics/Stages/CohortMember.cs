using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>One opportunity that entered a stage.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="EnteredAt">When it entered the stage first.</param>
/// <param name="LeftAt">When it left it for the last time; null while it is in it.</param>
/// <param name="WentOn">Whether it reached a later stage, or was won.</param>
/// <param name="EndedAs">How it ended, if it ended in this stage.</param>
internal sealed record CohortMember(Guid OpportunityId, DateTime EnteredAt, DateTime? LeftAt, bool WentOn, OpportunityStatus? EndedAs)
{
    public static CohortMember Of(StagePassage passage) =>
        new(passage.OpportunityId, passage.EnteredAt, passage.LeftAt, passage.WentOn, passage.EndedAs);
}
