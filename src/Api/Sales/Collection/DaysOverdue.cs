using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Sales.Collection;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Since how many days instalments are overdue today; 0 for what is paid or not due yet.</summary>
internal static class DaysOverdue
{
    public static async Task<IReadOnlyDictionary<Guid, int>> Of(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        DateTime now,
        CancellationToken stop)
    {
        var today = (await db.Workspace(stop)).LocalDate(now);
        var known = await db.Set<Instalment>()
            .Where(instalment => ids.Contains(instalment.Id))
            .Select(instalment => new { instalment.Id, instalment.DueOn, instalment.OutstandingUnits })
            .ToListAsync(stop);
        return known.ToDictionary(
            one => one.Id,
            one => one.OutstandingUnits > 0 ? Math.Max(0, today.DayNumber - one.DueOn.DayNumber) : 0);
    }
}
