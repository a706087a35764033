using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Live;

/// <summary>Writes what happened to the changed entities as rows of the same save, and counts their versions up.</summary>
/// <remarks>
/// Rows and not a list in memory: a failed save, a rollback or a savepoint takes them back without telling an interceptor.
/// One instance belongs to one scope and so to one context.
/// </remarks>
internal sealed class EventLog(EventOrigin origin) : SaveChangesInterceptor
{
    private readonly List<Entity> _saving = [];
    private readonly List<EventRecord> _rows = [];
    private int _position;

    /// <summary>Whether the running transaction has rows that its commit must number.</summary>
    public bool HasUnnumbered { get; private set; }

    /// <summary>Whether the running transaction changes users or teams, on which depends who may see what.</summary>
    public bool ChangesRights { get; private set; }

    /// <summary>The transaction has ended.</summary>
    public void TransactionEnded() => (HasUnnumbered, ChangesRights) = (false, false);

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default) => new(SavingChanges(eventData, result));

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Detach(eventData.Context!);
        _saving.ForEach(entity => entity.ForgetEvents());
        _saving.Clear();
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData,
        int result,
        CancellationToken cancellationToken = default) => new(SavedChanges(eventData, result));

    private void Record(DbContext context)
    {
        // What an earlier save of this context failed to write is still held by its entities and is recorded anew.
        Detach(context);
        _saving.Clear();
        foreach (var entry in context.ChangeTracker.Entries<Entity>().Where(IsTouched).ToList())
        {
            CountVersionUp(entry);
            _saving.Add(entry.Entity);
            ChangesRights |= entry.Entity is User or Team;
            _rows.AddRange(entry.Entity.Events.Select(happened => Row(entry, happened)));
        }

        context.AddRange(_rows);
        HasUnnumbered |= _rows.Count > 0;
    }

    private static bool IsTouched(EntityEntry<Entity> entry) =>
        entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted || entry.Entity.Events.Count > 0;

    private static void CountVersionUp(EntityEntry<Entity> entry)
    {
        // A second try after a failed save must not count the same change twice.
        var stored = entry.State == EntityState.Added ? 0 : entry.Property(e => e.Version).OriginalValue;
        if (entry.Entity.Version == stored)
        {
            entry.Entity.BumpVersion();
        }
    }

    private EventRecord Row(EntityEntry<Entity> entry, DomainEvent happened)
    {
        var scope = SubjectScope.Of(entry);
        return new()
        {
            Id = Guid.CreateVersion7(),
            Position = _position++,
            Type = happened.GetType().Name,
            Subject = entry.Metadata.ClrType.Name,
            SubjectId = entry.Entity.Id,
            SubjectVersion = entry.Entity.Version,
            PipelineId = scope.PipelineId,
            CustomerId = scope.CustomerId,
            OwnerId = scope.OwnerId,
            TeamId = scope.TeamId,
            OwnerBefore = scope.OwnerBefore,
            TeamBefore = scope.TeamBefore,
            SightLostBy = happened.SightLostBy is { Count: > 0 } lost ? lost : null,
            Body = EventBody.Write(happened),
            At = happened.At,
            ByUserId = origin.ByUserId,
            Imported = origin.Imported,
        };
    }

    private void Detach(DbContext context)
    {
        foreach (var row in _rows)
        {
            context.Entry(row).State = EntityState.Detached;
        }

        _rows.Clear();
    }
}
