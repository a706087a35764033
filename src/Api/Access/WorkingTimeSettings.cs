using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>When people work, and how time limits are counted.</summary>
/// <param name="Version">Send it with a change.</param>
/// <param name="Workdays">The days of a week that are worked.</param>
/// <param name="WorkdayStart">When work begins, as hh:mm in the workspace's time zone.</param>
/// <param name="WorkdayEnd">When it ends.</param>
/// <param name="FirstTouchHours">Within how many hours a lead must be contacted.</param>
/// <param name="FirstTouchInWorkingTime">Whether only working time counts for that.</param>
/// <param name="StageLimitsInWorkingTime">Whether only working time counts for the limits of stages.</param>
/// <param name="Exceptions">The days that differ from the week's rule, the first one first.</param>
internal sealed record WorkingTimeSettings(
    int Version,
    IReadOnlyList<DayOfWeek> Workdays,
    string WorkdayStart,
    string WorkdayEnd,
    int FirstTouchHours,
    bool FirstTouchInWorkingTime,
    bool StageLimitsInWorkingTime,
    IReadOnlyList<DayException> Exceptions)
{
    public static async Task<WorkingTimeSettings> Read(CrmDbContext db, CancellationToken stop)
    {
        var workspace = await db.Workspace(stop);
        return new(
            workspace.Version,
            workspace.Workdays,
            workspace.WorkdayStart.ToString("HH:mm", CultureInfo.InvariantCulture),
            workspace.WorkdayEnd.ToString("HH:mm", CultureInfo.InvariantCulture),
            workspace.FirstTouchHours,
            workspace.FirstTouchInWorkingTime,
            workspace.StageLimitsInWorkingTime,
            await db.Set<CalendarDay>()
                .OrderBy(day => day.On)
                .Select(day => new DayException(day.On, day.IsWorked, day.Name))
                .ToListAsync(stop));
    }
}

/// <summary>A day that differs from the week's rule.</summary>
/// <param name="On">The day.</param>
/// <param name="IsWorked">Whether it is worked.</param>
/// <param name="Name">What it is called.</param>
internal sealed record DayException(DateOnly On, bool IsWorked, string? Name);
