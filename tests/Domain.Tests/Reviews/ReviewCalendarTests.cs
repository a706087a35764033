using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Domain.Tests.Reviews;

public sealed class ReviewCalendarTests
{
    private static readonly IsoWeek Week = IsoWeek.Parse("2026-W46");

    [Theory]
    [InlineData(DayOfWeek.Monday, 8, "2026-11-16T00:00:00Z")]
    [InlineData(DayOfWeek.Monday, 0, "2026-11-15T16:00:00Z")]
    [InlineData(DayOfWeek.Friday, 18, "2026-11-20T10:00:00Z")]
    [InlineData(DayOfWeek.Sunday, 23, "2026-11-22T15:00:00Z")]
    public void A_week_is_reviewed_at_the_first_scheduled_hour_after_its_end(DayOfWeek day, int hour, string due) =>
        Assert.Equal(Utc(due), ReviewCalendar.DueAt(Week, Scheduled(day, hour)));

    [Theory]
    [InlineData("2026-11-15T23:59:59Z", "2026-W45")]
    [InlineData("2026-11-16T00:00:00Z", "2026-W46")]
    [InlineData("2026-11-22T23:00:00Z", "2026-W46")]
    public void The_latest_week_that_is_due_changes_at_that_hour(string now, string week) =>
        Assert.Equal(week, ReviewCalendar.LatestDue(Utc(now), Scheduled(DayOfWeek.Monday, 8)).ToString());

    [Fact]
    public void An_hour_that_the_clocks_skip_is_the_first_that_there_is()
    {
        var workspace = Workspace.Create("Acme", "EUR", "Europe/Berlin");
        workspace.ScheduleReviews(DayOfWeek.Sunday, 2);

        Assert.Equal(Utc("2026-03-29T01:00:00Z"), ReviewCalendar.DueAt(IsoWeek.Parse("2026-W12"), workspace));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(24)]
    public void An_hour_that_no_day_has_is_refused(int hour) =>
        Expect.Invalid("hour", () => Workspace.Create("Acme").ScheduleReviews(DayOfWeek.Monday, hour));

    private static Workspace Scheduled(DayOfWeek day, int hour)
    {
        var workspace = Workspace.Create("Acme");
        workspace.ScheduleReviews(day, hour);
        return workspace;
    }

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, null, System.Globalization.DateTimeStyles.RoundtripKind);
}
