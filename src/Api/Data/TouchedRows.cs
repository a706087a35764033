using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Data;

/// <summary>The stored rows that a save is about to change or to point at, by entity, so that one query checks each.</summary>
internal sealed class TouchedRows
{
    private readonly Dictionary<(Type Entity, Guid Id), EntityState> _atHand;
    private readonly Dictionary<Type, HashSet<Guid>> _changed = [];
    private readonly Dictionary<Type, HashSet<Guid>> _referenced = [];

    /// <param name="tracked">All that the context knows, changed or not.</param>
    public TouchedRows(IEnumerable<EntityEntry> tracked) =>
        _atHand = tracked.Where(e => IsGuarded(e.Metadata)).ToDictionary(e => (e.Metadata.ClrType, IdOf(e)), e => e.State);

    /// <summary>Whether rows of this type belong to somebody; events, numbers and the like are the program's own.</summary>
    public static bool IsGuarded(IEntityType type) => type.ClrType.Assembly == typeof(Entity).Assembly;

    public static Guid IdOf(EntityEntry entry) => (Guid)entry.Property(nameof(Entity.Id)).CurrentValue!;

    public static RuleException Missing(Type entity, Guid id) => new NotFound(entity.Name, id).AsException();

    public void Add(EntityEntry entry)
    {
        if (entry.State != EntityState.Added)
        {
            Add(_changed, entry.Metadata.ClrType, IdOf(entry));
        }

        foreach (var reference in entry.Metadata.GetForeignKeys().Where(key => IsGuarded(key.PrincipalEntityType)))
        {
            AddReference(entry, reference);
        }
    }

    /// <summary>Refuses with <see cref="NotFound"/> for the first row that the caller may not change or see.</summary>
    public async Task Check(CrmDbContext db, Caller caller, CancellationToken stop)
    {
        foreach (var (entity, ids) in _changed)
        {
            Compare(entity, ids, await Visibility.RuleOf(entity).Changeable(db, caller, ids, stop));
        }

        foreach (var (entity, ids) in _referenced)
        {
            ids.ExceptWith(_changed.GetValueOrDefault(entity) ?? []);
            if (ids.Count > 0)
            {
                Compare(entity, ids, await Visibility.RuleOf(entity).Seen(db, caller, ids, stop));
            }
        }
    }

    private static void Compare(Type entity, HashSet<Guid> asked, List<Guid> allowed)
    {
        foreach (var id in asked.Except(allowed))
        {
            throw Missing(entity, id);
        }
    }

    private static void Add(Dictionary<Type, HashSet<Guid>> rows, Type entity, Guid id)
    {
        if (!rows.TryGetValue(entity, out var ids))
        {
            rows[entity] = ids = [];
        }

        ids.Add(id);
    }

    private void AddReference(EntityEntry entry, IForeignKey reference)
    {
        var property = entry.Property(reference.Properties[0].Name);
        var isNew = entry.State == EntityState.Added || property.IsModified;
        var principal = reference.PrincipalEntityType.ClrType;
        if (isNew && property.CurrentValue is Guid id && !NeedsNoCheck(principal, id))
        {
            Add(_referenced, principal, id);
        }
    }

    /// <summary>A row of the same save is checked itself; a public one that was read is known to exist.</summary>
    private bool NeedsNoCheck(Type entity, Guid id) =>
        _atHand.TryGetValue((entity, id), out var state)
        && (state == EntityState.Added || Visibility.RuleOf(entity).IsPublic);
}
