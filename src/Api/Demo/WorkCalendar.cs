using CrmGraph.Domain;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Demo;

/// <summary>
/// Time as the demo company's people work it: seconds that count from nine to six on weekdays only. Adding to such a
/// moment never ends at night or on a Sunday, and a moment up to <see cref="Now"/> is never in the future.
/// </summary>
internal sealed class WorkCalendar
{
    /// <summary>The weeks that the company's sales are shown for, the running one included.</summary>
    public const int HistoryWeeks = 26;

    private const int WorkDays = 5;
    private const int DaysInAWeek = 7;
    private const int SecondsPerDay = 9 * 60 * 60;

    /// <summary>The calendar begins early enough for the oldest customers.</summary>
    private const int WeeksBefore = 150;

    private static readonly TimeSpan OpeningBeforeNoon = TimeSpan.FromHours(3);

    private readonly Workspace _workspace;
    private readonly DateOnly _origin;

    public WorkCalendar(Workspace workspace, DateTime now)
    {
        _workspace = workspace;
        Today = workspace.LocalDate(now);
        var monday = IsoWeek.Of(Today).Start;
        _origin = monday.AddDays(-WeeksBefore * DaysInAWeek);
        HistoryStart = (WeeksBefore - HistoryWeeks + 1) * WorkDays * (long)SecondsPerDay;
        Now = LastMoment(monday, now);
    }

    public DateOnly Today { get; }

    /// <summary>The last worked second.</summary>
    public long Now { get; }

    /// <summary>Monday morning of the first week that is shown.</summary>
    public long HistoryStart { get; }

    /// <summary>So many days of the ordinary calendar as working time.</summary>
    public static long Days(double days) => (long)(days * WorkDays * SecondsPerDay / DaysInAWeek);

    /// <summary>The moment as an instant, UTC.</summary>
    public DateTime At(long moment) => Opening(Day(moment)).AddSeconds(moment % SecondsPerDay);

    /// <summary>The day of the moment in the workspace's time zone.</summary>
    public DateOnly Day(long moment)
    {
        var (week, day) = Math.DivRem((int)(moment / SecondsPerDay), WorkDays);
        return _origin.AddDays((week * DaysInAWeek) + day);
    }

    /// <summary>The closing time of every week that is shown, as far as it has come; the last one is now.</summary>
    public IEnumerable<long> WeekEnds()
    {
        const long Week = WorkDays * (long)SecondsPerDay;
        for (var end = HistoryStart + Week - 1; end < Now; end += Week)
        {
            yield return end;
        }

        yield return Now;
    }

    private DateTime Opening(DateOnly day) => _workspace.Noon(day) - OpeningBeforeNoon;

    private long LastMoment(DateOnly monday, DateTime now)
    {
        var day = Math.Min(Today.DayNumber - monday.DayNumber, WorkDays);
        var worked = day == WorkDays ? -1 : (long)(now - Opening(Today)).TotalSeconds;
        return (((WeeksBefore * WorkDays) + day) * (long)SecondsPerDay) + Math.Clamp(worked, -1, SecondsPerDay - 1);
    }
}
