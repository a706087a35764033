namespace CrmGraph.Domain.Access;

/// <summary>When something is due: counted by the clock on the wall, or in the time that is worked, as the workspace says.</summary>
/// <param name="workspace">The settings.</param>
/// <param name="exceptions">The days that differ from the week's rule.</param>
public sealed class WorkingTime(Workspace workspace, IEnumerable<CalendarDay> exceptions)
{
    /// <summary>So many days without enough working time mean that nobody ever works.</summary>
    private const int LongestSearchDays = 3_660;

    private readonly Dictionary<DateOnly, bool> _exceptions = exceptions.ToDictionary(day => day.On, day => day.IsWorked);

    /// <summary>When a stage's limit is reached, UTC.</summary>
    /// <param name="enteredAt">When the stage was entered, UTC.</param>
    /// <param name="days">The limit; where working time counts, in working days.</param>
    public DateTime StageLimit(DateTime enteredAt, int days) => workspace.StageLimitsInWorkingTime
        ? After(enteredAt, days * (workspace.WorkdayEnd - workspace.WorkdayStart))
        : enteredAt.AddDays(days);

    /// <summary>Until when a lead must be contacted, UTC.</summary>
    public DateTime FirstTouch(DateTime assignedAt) => workspace.FirstTouchInWorkingTime
        ? After(assignedAt, TimeSpan.FromHours(workspace.FirstTouchHours))
        : assignedAt.AddHours(workspace.FirstTouchHours);

    private DateTime After(DateTime from, TimeSpan work)
    {
        var day = workspace.LocalDate(from);
        var left = work;
        for (var searched = 0; searched < LongestSearchDays; searched++, day = day.AddDays(1))
        {
            if (!IsWorked(day))
            {
                continue;
            }

            var opens = workspace.At(day, workspace.WorkdayStart);
            var start = from > opens ? from : opens;
            var worked = workspace.At(day, workspace.WorkdayEnd) - start;
            if (left <= worked)
            {
                return start + left;
            }

            left -= worked > TimeSpan.Zero ? worked : TimeSpan.Zero;
        }

        return from + work;
    }

    private bool IsWorked(DateOnly day) =>
        _exceptions.TryGetValue(day, out var isWorked) ? isWorked : workspace.Workdays.Contains(day.DayOfWeek);
}
