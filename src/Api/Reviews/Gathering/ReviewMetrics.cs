using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The key figures of each week of the series, and of the reviewed week beside the one before.</summary>
internal static class ReviewMetrics
{
    public static IReadOnlyList<ReviewMetric> Of(ReviewFacts facts)
    {
        var weeks = facts.Period.Weeks.ToDictionary(week => week, week => WeekFigures.Of(facts, week));
        return [.. MetricDefinitions.All.Select(definition => Metric(definition, facts.Period, weeks))];
    }

    public static IReadOnlyList<TrendWeek> Trend(ReviewFacts facts) =>
        [.. facts.Period.Weeks.Select(week => WeekFigures.Of(facts, week)).Select(figures => new TrendWeek(
            figures.Week.ToString(),
            figures.Week.Start,
            figures.WonValue,
            figures.WonCount,
            figures.NewPipeline))];

    private static ReviewMetric Metric(
        MetricDefinition definition,
        ReviewPeriod period,
        Dictionary<IsoWeek, WeekFigures> weeks)
    {
        var series = period.Weeks.Select(week => weeks[week].Value(definition.Key)).ToList();
        return definition.Measure(series[^1], series[^2], series);
    }
}
