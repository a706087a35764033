using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>激活提醒: suspended opportunities whose day to be looked at again has come.</summary>
internal static class DueResumptions
{
    public static async Task<List<Notification>> Read(DateOnly since, DateOnly today, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        var due = await db.Set<Opportunity>()
            .Where(o => o.Status == OpportunityStatus.Suspended && o.ResumeOn > since && o.ResumeOn <= today)
            .OrderBy(o => o.Number)
            .Select(o => new { o.Id, o.OwnerId, o.Number, o.Title })
            .ToListAsync(stop);
        return due.ConvertAll(o => Notification.ResumptionDue(
            o.OwnerId,
            o.Id,
            new BilingualText(
                $"商机 {o.Number}“{o.Title}”中止期已到，请激活或终止。",
                $"Opportunity {o.Number} “{o.Title}” was suspended until today. Resume it or give it up."),
            now));
    }
}
