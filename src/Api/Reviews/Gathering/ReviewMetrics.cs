using CrmGraph.Api.Analytics;
using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The key figures of each week of the series, and of the reviewed week beside the one before.</summary>
internal static class ReviewMetrics
{
    public static IReadOnlyList<ReviewMetric> Of(ReviewFacts facts, IReadOnlyList<WeekFigures> weeks) =>
        [.. MetricDefinitions.All.Select(definition => Metric(definition, weeks) with { Behind = Behind(definition.Key, facts)?.Write() })];

    public static IReadOnlyList<TrendWeek> Trend(IReadOnlyList<WeekFigures> weeks) =>
        [.. weeks.Select(figures => new TrendWeek(
            figures.Week.ToString(),
            figures.Week.Start,
            figures.WonValue,
            figures.WonCount,
            figures.NewPipeline))];

    /// <summary>The opportunities of the scope that were won or opened; several teams at once are no scope that can be asked for.</summary>
    private static LedgerNumber? Behind(MetricKey key, ReviewFacts facts)
    {
        LedgerKind? kind = key switch
        {
            MetricKey.WonValue or MetricKey.WonCount or MetricKey.AverageOrderValue or MetricKey.RevenuePerRep or MetricKey.SalesCycle => LedgerKind.Won,
            MetricKey.NewPipeline => LedgerKind.Opened,
            _ => null,
        };
        return kind is { } known && facts.Scope.IsKept ? new LedgerNumber(known, facts.Period.From, facts.Period.To, Scope(facts.Scope.Scope)) : null;
    }

    private static AnalyticsScopeInput? Scope(ReviewScope scope) => scope.Kind switch
    {
        ReviewScopeKind.Company => null,
        ReviewScopeKind.Team => new AnalyticsScopeInput(null, scope.Id, null),
        ReviewScopeKind.Rep => new AnalyticsScopeInput(null, null, scope.Id),
    };

    private static ReviewMetric Metric(MetricDefinition definition, IReadOnlyList<WeekFigures> weeks)
    {
        var series = weeks.Select(week => week.Value(definition.Key)).ToList();
        return definition.Measure(series[^1], series[^2], series);
    }
}
