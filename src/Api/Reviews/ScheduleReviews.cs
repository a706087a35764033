using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>When the weekly review is made.</summary>
/// <param name="Day">The weekday after the week under review.</param>
/// <param name="Hour">The full hour of that day, 0 to 23, in the workspace's time zone.</param>
internal sealed record ScheduleReviewsInput(DayOfWeek Day, int Hour);

/// <summary>Sets the weekday and hour at which the week before is reviewed. Needs an administrator.</summary>
internal static class ScheduleReviews
{
    public static async Task<Workspace> Run(ScheduleReviewsInput input, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        caller.DemandWriter<Workspace>();
        var workspace = await db.Set<Workspace>().AsTracking().SingleAsync(stop);
        workspace.ScheduleReviews(input.Day, input.Hour);
        await db.SaveAs(caller, stop);
        return workspace;
    }
}
