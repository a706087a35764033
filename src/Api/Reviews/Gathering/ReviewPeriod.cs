using CrmGraph.Domain;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The week under review, the weeks shown beside it, and their boundaries in the workspace's time zone.</summary>
internal sealed class ReviewPeriod
{
    /// <summary>How many weeks a series shows, the reviewed one included.</summary>
    public const int SeriesWeeks = 12;

    private readonly Workspace _workspace;
    private readonly DateOnly _seenOn;
    private readonly DateTime[] _starts;
    private readonly Dictionary<int, DateTime> _daysAgo = [];

    public ReviewPeriod(IsoWeek week, Workspace workspace, DateTime now)
    {
        _workspace = workspace;
        Week = week;
        Weeks = [.. Enumerable.Range(1 - SeriesWeeks, SeriesWeeks).Select(week.Plus)];
        From = StartOf(week);
        To = StartOf(week.Next);
        _starts = [.. Weeks.Select(StartOf)];
        SeriesFrom = _starts[0];
        Seen = now < To ? now : To;
        _seenOn = workspace.LocalDate(Seen);
    }

    public IsoWeek Week { get; }

    /// <summary>The weeks of a series, the oldest first, the reviewed one last.</summary>
    public IReadOnlyList<IsoWeek> Weeks { get; }

    /// <summary>The reviewed week's first moment, UTC.</summary>
    public DateTime From { get; }

    /// <summary>The first moment of the week before the reviewed one, UTC.</summary>
    public DateTime PreviousFrom => _starts[^2];

    /// <summary>The first moment after the reviewed week, UTC.</summary>
    public DateTime To { get; }

    /// <summary>The first moment of the series, UTC.</summary>
    public DateTime SeriesFrom { get; }

    /// <summary>The end of the week, or now while it still runs.</summary>
    public DateTime Seen { get; }

    /// <summary>The week's last day, or today while it still runs.</summary>
    public DateOnly LastDay => IsOver ? Week.End : _seenOn;

    public bool IsOver => Seen == To;

    /// <summary>Finding a moment between the starts of the weeks is quicker than the calendar.</summary>
    public IsoWeek WeekOf(DateTime at)
    {
        if (at < SeriesFrom || at >= To)
        {
            return IsoWeek.Of(_workspace.LocalDate(at));
        }

        var place = Array.BinarySearch(_starts, at);
        return Weeks[place < 0 ? ~place - 1 : place];
    }

    /// <summary>Whole days from a moment until the week was seen, counted in calendar days of the workspace.</summary>
    public int DaysSince(DateTime from) => _seenOn.DayNumber - _workspace.LocalDate(from).DayNumber;

    /// <summary>The moment before which more than so many days have gone by: comparing with it is quicker than counting.</summary>
    public DateTime DaysAgo(int days)
    {
        if (!_daysAgo.TryGetValue(days, out var start))
        {
            _daysAgo[days] = start = days < _seenOn.DayNumber ? _workspace.StartOfDay(_seenOn.AddDays(-days)) : DateTime.MinValue;
        }

        return start;
    }

    private DateTime StartOf(IsoWeek week) => _workspace.StartOfDay(week.Start);
}
