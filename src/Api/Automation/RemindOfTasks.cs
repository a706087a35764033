using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Segmentation.Cadence;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Tells everybody once a day, in the workspace's time zone, which next steps, planned contacts, purchases and resumptions are due.</summary>
internal static class RemindOfTasks
{
    /// <summary>Days on which no server ran are made up for, so far back.</summary>
    private const int MostMissedDays = 7;

    /// <summary>How many tasks were told; 0 when today's were told before.</summary>
    public static async Task<int> Run(CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var (now, workspace) = (clock.UtcNow(), await db.Workspace(stop));
        var today = workspace.LocalDate(now);
        if (await db.Set<RemindedDay>().AnyAsync(day => day.On == today, stop))
        {
            return 0;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        var last = await db.Set<RemindedDay>().MaxAsync(day => (DateOnly?)day.On, stop) ?? today.AddDays(-1);
        if (await Claim(today, db, stop))
        {
            var since = last < today.AddDays(-MostMissedDays) ? today.AddDays(-MostMissedDays) : last;
            db.AddRange(await NextSteps(since, today, now, db, stop));
            var planned = await Planned(workspace, today, db, stop);
            db.AddRange(await Due([.. planned.Where(task => task.DueOn > since && task.DueOn <= today)], now, db, stop));
            db.AddRange(await EscalateContacts.Of([.. planned.Where(task => task.DueOn < today)], workspace, now, db, stop));
            db.AddRange(await DuePurchases.Read(since, db, clock, stop));
            db.AddRange(await DueResumptions.Read(since, today, now, db, stop));
        }

        var told = db.ChangeTracker.Entries<Notification>().Count();
        await db.SaveChangesAsync(stop);
        await transaction.CommitAsync(stop);
        db.ChangeTracker.Clear();
        return told;
    }

    /// <summary>Another node that claims the same day waits for this one's commit and then has nothing to do.</summary>
    private static async Task<bool> Claim(DateOnly today, CrmDbContext db, CancellationToken stop) =>
        await db.Database.ExecuteSqlAsync($"""INSERT INTO "RemindedDays" ("On") VALUES ({today}) ON CONFLICT DO NOTHING""", stop) == 1;

    /// <summary>Unless there was a contact since, or the opportunity is closed.</summary>
    private static async Task<List<Notification>> NextSteps(DateOnly since, DateOnly today, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        var all = db.Set<FollowUp>();
        var due = await all.AsNoTracking()
            .Where(f => f.NextOn > since && f.NextOn <= today)
            .Where(f => !all.Any(later => later.CreatedAt > f.CreatedAt
                && ((f.OpportunityId != null && later.OpportunityId == f.OpportunityId)
                    || (f.OpportunityId == null && f.CustomerId != null && later.CustomerId == f.CustomerId)
                    || (f.OpportunityId == null && f.CustomerId == null && later.LeadId == f.LeadId))))
            .Where(f => !db.Set<Opportunity>().Any(o => o.Id == f.OpportunityId && o.ClosedAt != null))
            .OrderBy(f => f.Id)
            .ToListAsync(stop);
        return due.ConvertAll(followUp => NextStep(followUp, now));
    }

    private static Notification NextStep(FollowUp followUp, DateTime now)
    {
        var subject = new NotificationSubject
        {
            OpportunityId = followUp.OpportunityId,
            LeadId = followUp.LeadId,
            CustomerId = followUp.CustomerId,
            FollowUpId = followUp.Id,
        };
        var text = new BilingualText(
            $"下一步到期（{followUp.NextOn:yyyy-MM-dd}）：{followUp.NextStep ?? "跟进客户"}",
            $"Next step due on {followUp.NextOn:yyyy-MM-dd}: {followUp.NextStep ?? "contact the customer"}");
        return Notification.NextStepDue(followUp.OwnerId, subject, text, now);
    }

    /// <summary>All contacts that the tiers plan, by customer.</summary>
    private static async Task<List<ContactTask>> Planned(Workspace workspace, DateOnly today, CrmDbContext db, CancellationToken stop)
    {
        var tiers = (await db.Set<Tier>().AsNoTracking().ToListAsync(stop)).Where(tier => tier.Cadence.Plans).ToDictionary(tier => tier.Id);
        var everybody = new Caller(Guid.Empty, Role.Administrator, []);
        return [.. (await CustomerContacts.Read(null, [.. tiers.Keys], db, everybody, stop))
            .Select(contact => contact.Task(tiers[contact.TierId], workspace, today))
            .OrderBy(task => task.CustomerId)];
    }

    private static async Task<List<Notification>> Due(List<ContactTask> due, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        var ids = due.ConvertAll(task => task.CustomerId);
        var names = await db.Set<Customer>().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Name, stop);
        return due.ConvertAll(task => Notification.ContactDue(
            task.OwnerId,
            task.CustomerId,
            new BilingualText(
                $"今天是{(task.OnSite ? "拜访" : "联系")}“{names[task.CustomerId]}”的最后一天。",
                $"Today is the last day to {(task.OnSite ? "visit" : "contact")} “{names[task.CustomerId]}”."),
            now));
    }
}
