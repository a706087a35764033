using System.Security.Cryptography;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace CrmGraph.Api.Privacy.Audit;

/// <summary>Appends administrative acts to the audit trail, in the transaction in which they are done.</summary>
/// <remarks>What the program does by itself, and what is imported, is nobody's act. One instance belongs to one scope and so to one context.</remarks>
internal sealed class AuditTrail(EventOrigin origin, TimeProvider clock) : SaveChangesInterceptor
{
    private const int SaltBytes = 32;

    private readonly List<AuditEntry> _entries = [];
    private IDbContextTransaction? _own;

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        var db = (CrmDbContext)eventData.Context!;
        Detach(db);
        if (origin is { ByUserId: { } by, Imported: false }
            && AuditedChanges.In(db.ChangeTracker, by, clock.UtcNow()) is { Count: > 0 } acts)
        {
            // The end of the trail is held from here to the commit, so there must be one.
            _own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellationToken) : null;
            await Append(acts, db, cancellationToken);
        }

        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default)
    {
        Detach((CrmDbContext)eventData.Context!);
        if (_own is { } own)
        {
            _own = null;
            await own.CommitAsync(cancellationToken);
            await own.DisposeAsync();
        }

        return result;
    }

    public override async Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        if (_own is { } own)
        {
            _own = null;
            await own.RollbackAsync(cancellationToken);
            await own.DisposeAsync();
        }
    }

    private async Task Append(IReadOnlyList<AuditAct> acts, CrmDbContext db, CancellationToken stop)
    {
        // Writing it back takes the row; then it is read as whoever was before has left it.
        var row = db.Set<AuditHead>().Where(head => head.Id == AuditHead.Only);
        await row.ExecuteUpdateAsync(head => head.SetProperty(h => h.Number, h => h.Number), stop);
        var head = await row.AsNoTracking().SingleAsync(stop);
        var (number, hash) = (head.Number, head.Hash);
        foreach (var act in acts)
        {
            var entry = AuditEntry.After(number, hash, act, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SaltBytes)));
            (number, hash) = (entry.Number, entry.Hash);
            _entries.Add(entry);
        }

        await row.ExecuteUpdateAsync(set => set.SetProperty(h => h.Number, number).SetProperty(h => h.Hash, hash), stop);
        db.AddRange(_entries);
    }

    /// <summary>What an earlier save failed to write is made anew.</summary>
    private void Detach(CrmDbContext db)
    {
        _entries.ForEach(entry => db.Entry(entry).State = EntityState.Detached);
        _entries.Clear();
    }
}
