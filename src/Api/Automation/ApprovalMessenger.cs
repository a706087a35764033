using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Automation;

/// <summary>Tells the approvers of a request and who asked of its decision, in the save that makes it, so that no path can forget to.</summary>
internal sealed class ApprovalMessenger : SaveChangesInterceptor
{
    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is CrmDbContext db)
        {
            foreach (var entry in db.ChangeTracker.Entries<Approval>().ToList())
            {
                await (entry.State switch
                {
                    EntityState.Added => Request(entry.Entity, db, cancellationToken),
                    EntityState.Modified when entry.Property(a => a.Decision).IsModified => Answer(entry.Entity, db, cancellationToken),
                    _ => Task.CompletedTask,
                });
            }
        }

        return result;
    }

    private static async Task Request(Approval approval, CrmDbContext db, CancellationToken stop)
    {
        var opportunity = await Subject(approval, db, stop);
        var text = ApprovalWords.Requested(approval, opportunity, await Stage(approval, db, stop));
        foreach (var user in await Recipients.Approvers(approval, opportunity, db, stop))
        {
            db.Add(Notification.ApprovalRequested(user, opportunity.Id, approval.Id, text, approval.RequestedAt));
        }
    }

    private static async Task Answer(Approval approval, CrmDbContext db, CancellationToken stop)
    {
        var opportunity = await Subject(approval, db, stop);
        var text = ApprovalWords.Decided(approval, opportunity, await Stage(approval, db, stop));
        db.Add(Notification.ApprovalDecided(approval.RequestedBy, opportunity.Id, approval.Id, text, approval.DecidedAt!.Value));
        await db.Set<Notification>()
            .Where(n => n.ApprovalId == approval.Id && n.ClearedAt == null)
            .ExecuteUpdateAsync(n => n.SetProperty(x => x.ClearedAt, approval.DecidedAt), stop);
    }

    private static async Task<Opportunity> Subject(Approval approval, CrmDbContext db, CancellationToken stop) =>
        await db.Set<Opportunity>().FindAsync([approval.OpportunityId], stop)
        ?? throw new InvalidOperationException("An approval belongs to an opportunity.");

    private static async Task<Stage> Stage(Approval approval, CrmDbContext db, CancellationToken stop) =>
        await db.Set<Stage>().FindAsync([approval.StageId], stop)
        ?? throw new InvalidOperationException("An approval is about a stage.");
}
