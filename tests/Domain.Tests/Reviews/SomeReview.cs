using CrmGraph.Domain.Reviews;

namespace CrmGraph.Domain.Tests.Reviews;

/// <summary>A week's data set with one row in its table.</summary>
internal static class SomeReview
{
    public static readonly DateTime Now = new(2026, 11, 16, 0, 0, 0, DateTimeKind.Utc);

    public static WeeklyReviewData Data(ReviewScope? scope = null) => new(
        "2026-W46",
        new DateOnly(2026, 11, 9),
        new DateOnly(2026, 11, 15),
        "Acme",
        scope ?? new ReviewScope(ReviewScopeKind.Company, null, null),
        ReviewStatus.Preview,
        DataVersion: 1,
        Now,
        "Asia/Shanghai",
        "CNY",
        [MetricDefinitions.Of(MetricKey.Leads).Measure(120, 100, [100, 120])],
        [new ReviewTableRow(MetricKey.Leads, "结论", "conclusion", "措施", "measure")],
        [],
        [],
        [],
        [],
        new PipelineBridge([]),
        [],
        [],
        [new ReviewTopic(ReviewTopicKind.WeakStep, "话题", "topic")]);
}
