using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Automation;

/// <summary>Deletes the notifications about an opportunity in the save that purges it: they quote its title.</summary>
internal sealed class PurgedNotifications : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CrmDbContext db)
        {
            var purged = db.ChangeTracker.Entries<Opportunity>()
                .Where(entry => entry.State == EntityState.Modified && entry.Property(o => o.PurgedAt).IsModified)
                .Select(entry => (Guid?)entry.Entity.Id)
                .ToList();
            if (purged.Count > 0)
            {
                await db.Set<Notification>().Where(n => purged.Contains(n.OpportunityId)).ExecuteDeleteAsync(cancellationToken);
            }
        }

        return result;
    }
}
