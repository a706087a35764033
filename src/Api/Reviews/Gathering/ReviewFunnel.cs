using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>From lead to opportunity to won, counted by what happened in the week.</summary>
internal static class ReviewFunnel
{
    public static IReadOnlyList<FunnelStep> Of(ReviewFacts facts, IReadOnlyList<ReviewMetric> metrics)
    {
        var leads = Metric(metrics, MetricKey.Leads);
        var won = Metric(metrics, MetricKey.WonCount);
        var opened = OpenedIn(facts, facts.Period.Week);
        return
        [
            Step(FunnelStepKind.Leads, leads.Value, leads.Previous, null, null),
            Step(
                FunnelStepKind.Opportunities,
                opened,
                OpenedIn(facts, facts.Period.Week.Previous),
                Metric(metrics, MetricKey.NewPipeline).Value,
                leads.Value),
            Step(FunnelStepKind.Won, won.Value, won.Previous, Metric(metrics, MetricKey.WonValue).Value, opened),
        ];
    }

    private static FunnelStep Step(FunnelStepKind kind, decimal? count, decimal? previous, decimal? amount, decimal? before) =>
        new(kind, (int)(count ?? 0), (int)(previous ?? 0), amount, before is null or 0 ? null : count / before);

    private static int OpenedIn(ReviewFacts facts, Domain.IsoWeek week) =>
        facts.Opened.Count(line => facts.Period.WeekOf(line.At) == week);

    private static ReviewMetric Metric(IReadOnlyList<ReviewMetric> metrics, MetricKey key) =>
        metrics.Single(metric => metric.Key == key);
}
