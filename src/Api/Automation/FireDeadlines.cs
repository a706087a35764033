using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Finds what is overdue and tells the responsible user and the supervisor; each limit is breached exactly once.</summary>
/// <remarks>
/// The rows are claimed in the transaction that notifies: PostgreSQL locks them and other nodes skip them, SQLite lets in one
/// writer at a time. A crash before the commit leaves them as they were, for the next tick.
/// </remarks>
internal static class FireDeadlines
{
    private const int AtOnce = 100;

    private const string DueStages =
        """
        SELECT * FROM "Opportunities" WHERE "StageDueAt" <= {0} AND "StageBreachedAt" IS NULL ORDER BY "StageDueAt" LIMIT {1}
        """;

    private const string DueFirstTouches =
        """
        SELECT * FROM "Leads" WHERE "FirstTouchDueAt" <= {0} AND "FirstTouchBreachedAt" IS NULL ORDER BY "FirstTouchDueAt" LIMIT {1}
        """;

    private const string ForThisNodeOnly = " FOR UPDATE SKIP LOCKED";

    /// <summary>Fires what is due now; how many limits were breached.</summary>
    public static async Task<int> Run(CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var fired = 0;
        int some;
        do
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            some = await Stages(db, clock.UtcNow(), stop) + await FirstTouches(db, clock.UtcNow(), stop);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            db.ChangeTracker.Clear();
            fired += some;
        }
        while (some > 0);

        return fired;
    }

    private static async Task<int> Stages(CrmDbContext db, DateTime now, CancellationToken stop)
    {
        var due = await Claim<Opportunity>(DueStages, now, db).ToListAsync(stop);
        var names = await db.Set<Stage>().AsNoTracking().ToDictionaryAsync(stage => stage.Id, stop);
        foreach (var opportunity in due)
        {
            opportunity.BreachStage(now);
            var stage = names[opportunity.StageId];
            var text = new BilingualText(
                $"商机 {opportunity.Number}“{opportunity.Title}”在“{stage.NameZh}”阶段已超过 {stage.TimeLimitDays} 天时限。",
                $"Opportunity {opportunity.Number} “{opportunity.Title}” has exceeded the limit of {stage.TimeLimitDays} days in “{stage.NameEn}”.");
            foreach (var user in await Recipients.Of(opportunity.OwnerId, opportunity.TeamId, db, stop))
            {
                db.Add(Notification.StageOverdue(user, opportunity.Id, text, now));
            }
        }

        return due.Count;
    }

    private static async Task<int> FirstTouches(CrmDbContext db, DateTime now, CancellationToken stop)
    {
        var due = await Claim<Lead>(DueFirstTouches, now, db).ToListAsync(stop);
        foreach (var lead in due)
        {
            lead.BreachFirstTouch(now);
            var text = new BilingualText(
                $"线索 {lead.Number}“{lead.Name}”未在时限内首次触达。",
                $"Lead {lead.Number} “{lead.Name}” was not contacted in time.");
            foreach (var user in await Recipients.Of(lead.OwnerId, lead.TeamId, db, stop))
            {
                db.Add(Notification.FirstTouchOverdue(user, lead.Id, text, now));
            }
        }

        return due.Count;
    }

    private static IQueryable<T> Claim<T>(string due, DateTime now, CrmDbContext db)
        where T : class
    {
        var claim = db.Database.IsSqlite() ? due : due + ForThisNodeOnly;
        return db.Set<T>().FromSqlRaw(claim, now, AtOnce);
    }
}
