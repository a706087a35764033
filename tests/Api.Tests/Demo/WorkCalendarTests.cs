using CrmGraph.Api.Demo;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Tests.Demo;

public sealed class WorkCalendarTests
{
    private static readonly Workspace Shanghai = Workspace.Create("Test");

    [Theory]
    [InlineData("2026-11-12T15:30:10+08:00", "2026-11-12T15:30:10+08:00")]
    [InlineData("2026-11-12T08:00:00+08:00", "2026-11-11T17:59:59+08:00")]
    [InlineData("2026-11-12T21:00:00+08:00", "2026-11-12T17:59:59+08:00")]
    [InlineData("2026-11-14T12:00:00+08:00", "2026-11-13T17:59:59+08:00")]
    [InlineData("2026-11-15T23:00:00+08:00", "2026-11-13T17:59:59+08:00")]
    [InlineData("2026-11-09T00:30:00+08:00", "2026-11-06T17:59:59+08:00")]
    public void Now_is_the_last_second_that_was_worked(string now, string expected)
    {
        var calendar = new WorkCalendar(Shanghai, Instant(now));

        Assert.Equal(Instant(expected), calendar.At(calendar.Now));
    }

    [Fact]
    public void Every_moment_is_a_weekday_between_nine_and_six()
    {
        var calendar = new WorkCalendar(Shanghai, Instant("2026-11-12T15:30:10+08:00"));

        for (var moment = 0L; moment <= calendar.Now; moment += 1_237)
        {
            var local = calendar.At(moment).AddHours(8);
            Assert.InRange(local.DayOfWeek, DayOfWeek.Monday, DayOfWeek.Friday);
            Assert.InRange(local.Hour, 9, 17);
            Assert.Equal(DateOnly.FromDateTime(local), calendar.Day(moment));
        }
    }

    [Fact]
    public void A_week_of_days_is_a_week_later()
    {
        var calendar = new WorkCalendar(Shanghai, Instant("2026-11-12T15:30:10+08:00"));

        Assert.Equal(calendar.At(calendar.Now).AddDays(-7), calendar.At(calendar.Now - WorkCalendar.Days(7)));
    }

    [Fact]
    public void The_history_has_the_end_of_each_of_its_weeks_and_ends_now()
    {
        var calendar = new WorkCalendar(Shanghai, Instant("2026-11-12T15:30:10+08:00"));

        var ends = calendar.WeekEnds().Select(calendar.Day).ToList();

        Assert.Equal(WorkCalendar.HistoryWeeks, ends.Count);
        Assert.Equal(new DateOnly(2026, 5, 22), ends[0]);
        Assert.Equal(new DateOnly(2026, 11, 6), ends[^2]);
        Assert.Equal(new DateOnly(2026, 11, 12), ends[^1]);
        Assert.Equal(new DateOnly(2026, 5, 18), calendar.Day(calendar.HistoryStart));
    }

    private static DateTime Instant(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime;
}
