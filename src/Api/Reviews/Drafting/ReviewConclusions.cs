using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>Drafts, for each row of the weekly table, what is behind the change and what to do about it.</summary>
internal static class ReviewConclusions
{
    private static readonly MetricKey[] Rows =
    [
        MetricKey.Leads,
        MetricKey.LeadConversion,
        MetricKey.AverageOrderValue,
        MetricKey.RevenuePerRep,
        MetricKey.WonValue,
        MetricKey.NewPipeline,
        MetricKey.WinRate,
        MetricKey.SalesCycle,
    ];

    public static IReadOnlyList<ReviewTableRow> Draft(
        ReviewFacts facts,
        IReadOnlyList<ReviewMetric> metrics,
        IReadOnlyList<LeaderboardRow> leaderboard,
        IReadOnlyList<ReviewContribution> contributions) =>
        [.. Rows.Select(key =>
        {
            var (conclusion, measure) = Find(key, facts, leaderboard, contributions, IsGood(metrics.Single(metric => metric.Key == key)));
            return new ReviewTableRow(key, conclusion.Zh, conclusion.En, measure.Zh, measure.En);
        })];

    private static bool IsGood(ReviewMetric metric) =>
        metric.Change is null || metric.Change == 0 || metric.Change > 0 == (metric.GoodDirection == GoodDirection.Up);

    private static Finding Find(
        MetricKey key,
        ReviewFacts facts,
        IReadOnlyList<LeaderboardRow> reps,
        IReadOnlyList<ReviewContribution> contributions,
        bool good) => key switch
        {
            MetricKey.Leads => LeadFindings.Leads(facts, good),
            MetricKey.LeadConversion => LeadFindings.Conversion(facts, good),
            MetricKey.AverageOrderValue => SalesFindings.AverageOrder(facts, good),
            MetricKey.RevenuePerRep => SalesFindings.RevenuePerRep(reps, good),
            MetricKey.WonValue => SalesFindings.WonValue(reps, contributions, facts.Workspace.BaseCurrency, good),
            MetricKey.NewPipeline => SalesFindings.NewPipeline(facts, good),
            MetricKey.WinRate => SalesFindings.WinRate(facts, good),
            _ => SalesFindings.SalesCycle(facts, good),
        };
}
