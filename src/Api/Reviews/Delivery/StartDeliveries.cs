using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Reviews.Delivery;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Delivery;

/// <summary>Makes an e-mail of every plan whose time has come, and moves the plan on. Of weeks missed while nothing ran only the latest is sent.</summary>
internal static class StartDeliveries
{
    private const int DaysInAWeek = 7;

    public static async Task Run(CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var workspace = await db.Workspace(stop);
        var due = await (
            from plan in db.Set<DeliveryPlan>().AsNoTracking()
            join recipient in db.Set<User>() on plan.OwnerId equals recipient.Id
            where plan.NextAt <= now && recipient.Active
            orderby plan.NextAt
            select plan)
            .ToListAsync(stop);
        foreach (var plan in due)
        {
            await Start(plan, workspace, now, db, stop);
        }
    }

    /// <summary>Moving the plan on claims it: of two nodes one finds it where both have read it.</summary>
    private static async Task Start(DeliveryPlan plan, Workspace workspace, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var claimed = await db.Set<DeliveryPlan>()
            .Where(p => p.Id == plan.Id && p.NextAt == plan.NextAt)
            .ExecuteUpdateAsync(p => p.SetProperty(x => x.NextAt, plan.NextAfter(now, workspace)), stop);
        if (claimed == 1)
        {
            db.Add(Delivery(plan, workspace, now));
            await db.SaveChangesAsync(stop);
        }

        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
    }

    /// <summary>A plan that comes before the hour at which the week is reviewed waits for it.</summary>
    private static ReviewDelivery Delivery(DeliveryPlan plan, Workspace workspace, DateTime now)
    {
        var latest = plan.NextAfter(now.AddDays(-DaysInAWeek), workspace);
        var week = IsoWeek.Of(workspace.LocalDate(latest)).Previous;
        var made = ReviewCalendar.DueAt(week, workspace);
        return ReviewDelivery.Due(plan, week, latest > made ? latest : made);
    }
}
