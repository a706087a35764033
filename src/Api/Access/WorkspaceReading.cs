using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>The one row of workspace settings, and the moment in its precision.</summary>
internal static class WorkspaceReading
{
    public static Task<Workspace> Workspace(this CrmDbContext db, CancellationToken stop) =>
        db.Set<Workspace>().AsNoTracking().SingleAsync(stop);

    /// <summary>Now, UTC, in the microseconds that both databases store.</summary>
    public static DateTime UtcNow(this TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
