namespace CrmGraph.Domain.Analytics;

/// <summary>Open opportunities of one stage that entered it on the same day.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Amount">Their amount in base currency.</param>
/// <param name="AgeDays">Full days they have been in the stage.</param>
/// <param name="ChanceByHand">A chance to win set by hand; null where the chain's holds.</param>
public sealed record ForecastStock(Guid StageId, decimal Amount, int AgeDays, decimal? ChanceByHand = null);
