using System.Globalization;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

public sealed class MetricTextTests
{
    [Theory]
    [InlineData(MetricKey.Leads, "120 / 100 / +20%")]
    [InlineData(MetricKey.LeadConversion, "15% / 18% / −3 个百分点")]
    [InlineData(MetricKey.AverageOrderValue, "8.5万元 / 7.8万元 / +9%")]
    [InlineData(MetricKey.RevenuePerRep, "45万元 / 42万元 / +7%")]
    [InlineData(MetricKey.WonValue, "765万元 / 546万元 / +40%")]
    [InlineData(MetricKey.SalesCycle, "38 天 / 41 天 / −7%")]
    public void The_weekly_analysis_table_reads_in_Chinese(MetricKey key, string expected) =>
        Assert.Equal(expected, Row(key, "CNY", ReportLanguage.Zh));

    [Theory]
    [InlineData(MetricKey.Leads, "120 / 100 / +20%")]
    [InlineData(MetricKey.LeadConversion, "15% / 18% / −3 pts")]
    [InlineData(MetricKey.AverageOrderValue, "$85K / $78K / +9%")]
    [InlineData(MetricKey.WonValue, "$7.65M / $5.46M / +40%")]
    [InlineData(MetricKey.SalesCycle, "38 days / 41 days / −7%")]
    public void The_weekly_analysis_table_reads_in_English(MetricKey key, string expected) =>
        Assert.Equal(expected, Row(key, "USD", ReportLanguage.En));

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public void A_week_without_a_predecessor_has_nothing_to_compare_with(int? previous)
    {
        var metric = Metric(MetricKey.Leads) with { Previous = previous, Change = null };

        Assert.Equal("无对比", MetricText.Change(metric, ReportLanguage.Zh));
        Assert.Equal("n/a", MetricText.Change(metric, ReportLanguage.En));
    }

    [Fact]
    public void A_missing_value_is_a_dash() =>
        Assert.Equal("–", MetricText.Value(Metric(MetricKey.WinRate) with { Value = null }, "CNY", ReportLanguage.Zh));

    [Fact]
    public void A_change_that_rounds_to_nothing_has_no_sign() =>
        Assert.Equal("0%", MetricText.Change(-0.004m, ChangeKind.Relative, ReportLanguage.En));

    [Fact]
    public void A_change_too_small_to_print_has_no_direction() => Assert.Equal(0, MetricText.Shown(-0.004m));

    [Theory]
    [InlineData("9.99", "+999%")]
    [InlineData("70", ">999%")]
    [InlineData("-1", "−100%")]
    public void A_change_from_next_to_nothing_is_not_spelled_out(string change, string expected) =>
        Assert.Equal(expected, MetricText.Change(decimal.Parse(change, CultureInfo.InvariantCulture), ChangeKind.Relative, ReportLanguage.En));

    private static string Row(MetricKey key, string currency, ReportLanguage language)
    {
        var metric = Metric(key);
        return $"{MetricText.Value(metric, currency, language)} / {MetricText.Previous(metric, currency, language)} / {MetricText.Change(metric, language)}";
    }

    private static ReviewMetric Metric(MetricKey key) => ReviewFixture.Week().Metrics.Single(metric => metric.Key == key);
}
