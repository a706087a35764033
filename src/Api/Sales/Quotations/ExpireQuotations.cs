using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Ends the quotations that nobody answered by their last day; each exactly once, on any number of nodes.</summary>
internal static class ExpireQuotations
{
    private const int AtOnce = 100;

    private const string Overdue =
        """
        SELECT * FROM "Quotations" WHERE "Status" IN ('Approved', 'Sent') AND "ValidUntil" < {0} ORDER BY "ValidUntil" LIMIT {1}
        """;

    private const string ForThisNodeOnly = " FOR UPDATE SKIP LOCKED";

    /// <summary>Expires what is overdue today; how many there were.</summary>
    public static async Task<int> Run(CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        var now = clock.UtcNow();
        var today = (await db.Workspace(stop)).LocalDate(now);
        var expired = 0;
        int some;
        do
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            some = await Expire(today, now, db, stop);
            await db.SaveChangesAsync(stop);
            await transaction.CommitAsync(stop);
            db.ChangeTracker.Clear();
            expired += some;
        }
        while (some > 0);

        return expired;
    }

    private static async Task<int> Expire(DateOnly today, DateTime now, CrmDbContext db, CancellationToken stop)
    {
        var claim = db.Database.IsSqlite() ? Overdue : Overdue + ForThisNodeOnly;
        var overdue = await db.Set<Quotation>().FromSqlRaw(claim, today, AtOnce).ToListAsync(stop);
        var ids = overdue.Select(quotation => quotation.OpportunityId).ToList();
        var opportunities = await db.Set<Opportunity>().Where(o => ids.Contains(o.Id)).ToDictionaryAsync(o => o.Id, stop);
        foreach (var quotation in overdue)
        {
            quotation.Expire(now);
            opportunities[quotation.OpportunityId].NoteExpiredOffer(nameof(Quotation), quotation.Id, now);
        }

        return overdue.Count;
    }
}
