using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Data;

/// <summary>
/// Saves what a caller changed, after checking that they may: reads are narrowed where they are made, writes here.
/// </summary>
internal static class WriteGuard
{
    /// <summary>
    /// Saves all changes in one transaction, or refuses and writes nothing: with <see cref="NotFound"/> for a record that
    /// is changed or pointed at and that the caller may not see, with <see cref="StaleVersion"/> where somebody else was
    /// faster.
    /// </summary>
    /// <param name="db">The context with the changes.</param>
    /// <param name="caller">Who makes them.</param>
    /// <param name="stop">Gives up.</param>
    /// <param name="consequences">Records that a rule changed along with those the caller named, for example the customer
    /// of a won opportunity; the caller needs no right to change them.</param>
    public static async Task SaveAs(
        this CrmDbContext db,
        Caller caller,
        CancellationToken stop,
        params IReadOnlyList<Entity> consequences)
    {
        await using var own = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(stop)
            : null;
        await Check(db, caller, consequences, stop);
        await Save(db, stop);
        if (own is not null)
        {
            await own.CommitAsync(stop);
        }
    }

    /// <summary>Refuses a role that may not write such rows at all, before another answer gives away what is stored.</summary>
    public static void DemandWriter<T>(this Caller caller) => Demand(Visibility.RuleOf(typeof(T)), caller);

    private static void Demand(RowRule rule, Caller caller)
    {
        if (caller.Role < rule.Writer)
        {
            throw new NotAllowed(rule.Writer).AsException();
        }
    }

    private static async Task Check(
        CrmDbContext db,
        Caller caller,
        IReadOnlyList<Entity> consequences,
        CancellationToken stop)
    {
        var tracked = db.ChangeTracker.Entries().ToList();
        var touched = new TouchedRows(tracked);
        foreach (var entry in tracked.Where(IsCallersDoing))
        {
            CheckRole(entry, caller);
            touched.Add(entry);
        }

        await touched.Check(db, caller, stop);

        bool IsCallersDoing(EntityEntry entry) =>
            entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted
            && TouchedRows.IsGuarded(entry.Metadata)
            && !consequences.Contains(entry.Entity);
    }

    private static void CheckRole(EntityEntry entry, Caller caller)
    {
        var rule = Visibility.RuleOf(entry.Metadata.ClrType);
        Demand(rule, caller);
        if (entry.State == EntityState.Added && !rule.MayAdd(entry.Entity, caller))
        {
            throw TouchedRows.Missing(rule.Entity, TouchedRows.IdOf(entry));
        }
    }

    private static async Task Save(CrmDbContext db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (DbUpdateException)
        {
            await RefuseWhereStale(db, stop);
            throw;
        }
    }

    /// <summary>
    /// A lost race shows as a version that is not there any more or, where the database checks it first, as a ledger
    /// ordinal that is taken; both mean the same.
    /// </summary>
    private static async Task RefuseWhereStale(CrmDbContext db, CancellationToken stop)
    {
        foreach (var entry in db.ChangeTracker.Entries<Entity>().Where(e => e.State == EntityState.Modified).ToList())
        {
            var read = entry.Property(e => e.Version).OriginalValue;
            var stored = await entry.GetDatabaseValuesAsync(stop)
                ?? throw TouchedRows.Missing(entry.Metadata.ClrType, entry.Entity.Id);
            var actual = stored.GetValue<int>(nameof(Entity.Version));
            if (actual != read)
            {
                throw new StaleVersion(read, actual).AsException();
            }
        }
    }
}
