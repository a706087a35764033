using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Tests.Access;

/// <summary>Nine hours of work a day, Monday to Friday from 9 to 18 in Shanghai, which is 1 to 10 UTC.</summary>
public sealed class WorkingTimeTests
{
    private static readonly DateTime Friday = new(2026, 11, 13, 8, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void By_default_the_clock_on_the_wall_counts()
    {
        var time = new WorkingTime(Workspace.Create("W"), []);

        Assert.Equal(Friday.AddHours(24), time.FirstTouch(Friday));
        Assert.Equal(Friday.AddDays(7), time.StageLimit(Friday, 7));
    }

    [Fact]
    public void In_working_time_nights_and_weekends_do_not_count()
    {
        var time = new WorkingTime(InWorkingTime(firstTouchHours: 3), []);

        Assert.Equal(Monday(hour: 2), time.FirstTouch(Friday));
        Assert.Equal(Monday(hour: 8), time.StageLimit(Friday, 1));
        Assert.Equal(Monday(hour: 4), time.FirstTouch(Friday.AddDays(1)));
    }

    [Fact]
    public void A_holiday_does_not_count_and_a_weekend_day_that_makes_up_for_it_does()
    {
        var saturday = CalendarDay.Of(new(2026, 11, 14), isWorked: true, "补班");
        var monday = CalendarDay.Of(new(2026, 11, 16), isWorked: false, "假日");
        var time = new WorkingTime(InWorkingTime(firstTouchHours: 12), [saturday, monday]);

        Assert.Equal(Monday(hour: 2).AddDays(1), time.FirstTouch(Friday));
    }

    [Fact]
    public void Where_nobody_ever_works_the_clock_counts()
    {
        var holidays = Enumerable.Range(0, 4_000).Select(day => CalendarDay.Of(new DateOnly(2026, 11, 1).AddDays(day), isWorked: false, null));

        Assert.Equal(Friday.AddHours(3), new WorkingTime(InWorkingTime(firstTouchHours: 3), holidays).FirstTouch(Friday));
    }

    [Fact]
    public void The_rules_make_sense_or_are_refused()
    {
        var workspace = Workspace.Create("W");

        Expect.Invalid("workdays", () => workspace.ChangeWorkingTime(Rules(3) with { Workdays = [] }));
        Expect.Invalid("workdayEnd", () => workspace.ChangeWorkingTime(Rules(3) with { End = new(9, 0) }));
        Expect.Invalid("firstTouchHours", () => workspace.ChangeWorkingTime(Rules(0)));
        Expect.Invalid("workdayStart", () => WorkingTimeRules.Time("9 o'clock", "workdayStart"));
    }

    private static DateTime Monday(int hour) => new(2026, 11, 16, hour, 0, 0, DateTimeKind.Utc);

    private static Workspace InWorkingTime(int firstTouchHours)
    {
        var workspace = Workspace.Create("W");
        workspace.ChangeWorkingTime(Rules(firstTouchHours));
        return workspace;
    }

    private static WorkingTimeRules Rules(int firstTouchHours) => new(
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        new(9, 0),
        new(18, 0),
        firstTouchHours,
        FirstTouchInWorkingTime: true,
        StageLimitsInWorkingTime: true);
}
