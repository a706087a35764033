using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Automation;

/// <summary>Says with every save when the saved opportunities and leads are due, so that no path can forget to.</summary>
/// <remarks>What an import or the demo company writes down belongs to the past and is due never.</remarks>
internal sealed class DeadlineKeeper(EventOrigin origin, TimeProvider clock) : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (!origin.Imported && eventData.Context is CrmDbContext db)
        {
            await Keep(db, cancellationToken);
        }

        return result;
    }

    private async Task Keep(CrmDbContext db, CancellationToken stop)
    {
        var opportunities = db.ChangeTracker.Entries<Opportunity>().Where(IsOnTheMove).ToList();
        var leads = db.ChangeTracker.Entries<Lead>().Where(IsAssigned).ToList();
        if (opportunities.Count == 0 && leads.Count == 0)
        {
            return;
        }

        var time = new WorkingTime(
            await db.Set<Workspace>().AsNoTracking().SingleAsync(stop),
            await db.Set<CalendarDay>().AsNoTracking().ToListAsync(stop));
        await LimitStages([.. opportunities.Select(entry => entry.Entity)], time, db, stop);
        foreach (var lead in leads)
        {
            var since = lead.State == EntityState.Added ? lead.Entity.CreatedAt : clock.GetUtcNow().UtcDateTime;
            lead.Entity.LimitFirstTouch(time.FirstTouch(since));
        }

        await Clear([.. opportunities.Where(HasLeftBreachedStage).Select(entry => entry.Entity.Id)], db, stop);
    }

    private static bool IsOnTheMove(EntityEntry<Opportunity> entry) =>
        entry.State == EntityState.Added
        || (entry.State == EntityState.Modified
            && (entry.Property(o => o.StageEnteredAt).IsModified || entry.Property(o => o.Status).IsModified));

    private static bool IsAssigned(EntityEntry<Lead> entry) =>
        entry.State == EntityState.Added || (entry.State == EntityState.Modified && entry.Property(l => l.OwnerId).IsModified);

    private static bool HasLeftBreachedStage(EntityEntry<Opportunity> entry) =>
        entry.State == EntityState.Modified
        && entry.Property(o => o.StageBreachedAt).OriginalValue is not null
        && entry.Entity.StageBreachedAt is null;

    private static async Task LimitStages(
        IReadOnlyCollection<Opportunity> opportunities,
        WorkingTime time,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = opportunities.Select(o => o.StageId).Distinct().ToList();
        var limits = await db.Set<Stage>()
            .Where(stage => ids.Contains(stage.Id) && stage.TimeLimitDays != null)
            .ToDictionaryAsync(stage => stage.Id, stage => stage.TimeLimitDays!.Value, stop);
        foreach (var opportunity in opportunities)
        {
            opportunity.LimitStage(limits.TryGetValue(opportunity.StageId, out var days)
                ? time.StageLimit(opportunity.StageEnteredAt, days)
                : null);
        }
    }

    private async Task Clear(List<Guid> ids, CrmDbContext db, CancellationToken stop)
    {
        if (ids.Count > 0)
        {
            DateTime? now = clock.GetUtcNow().UtcDateTime;
            await db.Set<Notification>()
                .Where(n => n.Kind == NotificationKind.StageOverdue && n.OpportunityId != null && ids.Contains(n.OpportunityId.Value))
                .Where(n => n.ClearedAt == null)
                .ExecuteUpdateAsync(n => n.SetProperty(x => x.ClearedAt, now), stop);
        }
    }
}
