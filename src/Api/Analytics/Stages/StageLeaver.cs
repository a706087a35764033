using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>One opportunity that left a stage.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="LeftAt">When it left the stage for the last time.</param>
/// <param name="Days">How long it was in it, all visits together, suspended time excluded.</param>
internal sealed record StageLeaver(Guid OpportunityId, DateTime LeftAt, decimal Days)
{
    private const int Decimals = 4;

    public static StageLeaver Of(StagePassage passage) =>
        new(passage.OpportunityId, passage.LeftAt!.Value, decimal.Round((decimal)passage.Spent.TotalDays, Decimals));
}
