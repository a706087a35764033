using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>When people work, and how time limits are counted; what is left out stays as it is.</summary>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Workdays">The days of a week that are worked.</param>
/// <param name="WorkdayStart">When work begins, as hh:mm in the workspace's time zone.</param>
/// <param name="WorkdayEnd">When it ends.</param>
/// <param name="FirstTouchHours">Within how many hours a lead must be contacted.</param>
/// <param name="FirstTouchInWorkingTime">Whether only working time counts for that.</param>
/// <param name="StageLimitsInWorkingTime">Whether only working time counts for the limits of stages.</param>
internal sealed record UpdateWorkingTimeInput(
    int Version,
    Optional<IReadOnlyList<DayOfWeek>> Workdays,
    Optional<string> WorkdayStart,
    Optional<string> WorkdayEnd,
    Optional<int> FirstTouchHours,
    Optional<bool> FirstTouchInWorkingTime,
    Optional<bool> StageLimitsInWorkingTime);

/// <summary>Changes when people work and how time limits are counted, from the next limit on. Needs an administrator.</summary>
internal static class UpdateWorkingTime
{
    public static async Task<WorkingTimeSettings> Run(
        UpdateWorkingTimeInput input,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        caller.DemandWriter<Workspace>();
        var workspace = await db.Set<Workspace>().SingleAsync(stop);
        workspace.CheckVersion(input.Version);

        workspace.ChangeWorkingTime(new WorkingTimeRules(
            input.Workdays.Or(workspace.Workdays),
            input.WorkdayStart.HasValue ? WorkingTimeRules.Time(input.WorkdayStart.Value, "workdayStart") : workspace.WorkdayStart,
            input.WorkdayEnd.HasValue ? WorkingTimeRules.Time(input.WorkdayEnd.Value, "workdayEnd") : workspace.WorkdayEnd,
            input.FirstTouchHours.Or(workspace.FirstTouchHours),
            input.FirstTouchInWorkingTime.Or(workspace.FirstTouchInWorkingTime),
            input.StageLimitsInWorkingTime.Or(workspace.StageLimitsInWorkingTime)));

        await db.SaveAs(caller, stop);
        return await WorkingTimeSettings.Read(db, stop);
    }
}
