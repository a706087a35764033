using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Says whose figures a review shows.</summary>
internal static class ScopeText
{
    public static string Of(WeeklyReviewData data, ReportLanguage language) =>
        data.Company + " · " + ReviewTexts.Of(data.Scope.Kind).In(language, data.Scope.Name ?? "");
}
