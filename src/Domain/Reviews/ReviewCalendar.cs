using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Reviews;

/// <summary>When the review of which week is due, by the workspace's weekday, hour and time zone.</summary>
public static class ReviewCalendar
{
    private const int DaysInAWeek = 7;

    /// <summary>The moment at which a week's review is made: the first scheduled hour after the week has ended, UTC.</summary>
    public static DateTime DueAt(IsoWeek week, Workspace workspace)
    {
        var after = week.Next.Start;
        var wait = (workspace.ReviewDay - after.DayOfWeek + DaysInAWeek) % DaysInAWeek;
        return workspace.At(after.AddDays(wait), new TimeOnly(workspace.ReviewHour, 0));
    }

    /// <summary>The first time after a moment that a weekday's hour begins in the workspace, UTC.</summary>
    public static DateTime NextAfter(DateTime now, DayOfWeek day, int hour, Workspace workspace)
    {
        var today = workspace.LocalDate(now);
        var date = today.AddDays((day - today.DayOfWeek + DaysInAWeek) % DaysInAWeek);
        var next = workspace.At(date, new TimeOnly(hour, 0));
        return next > now ? next : workspace.At(date.AddDays(DaysInAWeek), new TimeOnly(hour, 0));
    }

    /// <summary>The latest week whose review is due at a moment.</summary>
    public static IsoWeek LatestDue(DateTime now, Workspace workspace)
    {
        var week = IsoWeek.Of(workspace.LocalDate(now)).Previous;
        return DueAt(week, workspace) <= now ? week : week.Previous;
    }
}
