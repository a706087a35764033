using CrmGraph.Domain;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The week under review, the weeks shown beside it, and their boundaries in the workspace's time zone.</summary>
internal sealed class ReviewPeriod
{
    /// <summary>How many weeks a series shows, the reviewed one included.</summary>
    public const int SeriesWeeks = 12;

    private readonly Workspace _workspace;

    public ReviewPeriod(IsoWeek week, Workspace workspace, DateTime now)
    {
        _workspace = workspace;
        Week = week;
        Weeks = [.. Enumerable.Range(1 - SeriesWeeks, SeriesWeeks).Select(week.Plus)];
        From = StartOf(week);
        To = StartOf(week.Next);
        SeriesFrom = StartOf(Weeks[0]);
        Seen = now < To ? now : To;
    }

    public IsoWeek Week { get; }

    /// <summary>The weeks of a series, the oldest first, the reviewed one last.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>The reviewed week's first moment, UTC.</summary>
    public DateTime From { get; }

    /// <summary>The first moment after the reviewed week, UTC.</summary>
    public DateTime To { get; }

    /// <summary>The first moment of the series, UTC.</summary>
    public DateTime SeriesFrom { get; }

    /// <summary>The end of the week, or now while it still runs.</summary>
    public DateTime Seen { get; }

    /// <summary>The week's last day, or today while it still runs.</summary>
    public DateOnly LastDay => IsOver ? Week.End : _workspace.LocalDate(Seen);

    public bool IsOver => Seen == To;

    public IsoWeek WeekOf(DateTime at) => IsoWeek.Of(_workspace.LocalDate(at));

    /// <summary>Whole days between two moments, counted in calendar days of the workspace.</summary>
    public int Days(DateTime from, DateTime to) => _workspace.LocalDate(to).DayNumber - _workspace.LocalDate(from).DayNumber;

    private DateTime StartOf(IsoWeek week) => _workspace.StartOfDay(week.Start);
}
