using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

public sealed class DateTextTests
{
    [Fact]
    public void A_week_is_named_in_the_language()
    {
        Assert.Equal("2026 年第 47 周", DateText.Week("2026-W47", ReportLanguage.Zh));
        Assert.Equal("Week 7, 2026", DateText.Week("2026-W07", ReportLanguage.En));
        Assert.Equal("some week", DateText.Week("some week", ReportLanguage.En));
    }

    [Fact]
    public void The_moment_of_the_data_is_printed_in_the_workspace_zone()
    {
        var asOf = new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc);

        Assert.Equal("2026-11-23 08:00 (UTC+08:00)", DateText.Moment(DateText.InZone(asOf, "Asia/Shanghai")));
        Assert.Equal("2026-11-23 00:00 (UTC+00:00)", DateText.Moment(DateText.InZone(asOf, "Nowhere/Else")));
    }
}
