using System.Linq.Expressions;
using System.Reflection;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CrmGraph.Api.Privacy.Disclosing;

/// <summary>
/// Everything from which keys lead to a person, however far, of what a caller may see. It is found in the model of the database, so that a kind of record that is
/// added later belongs to it by itself.
/// </summary>
internal sealed class ReachedRecords(CrmDbContext db, Caller caller)
{
    /// <summary>What leads here and belongs to somebody else: a subsidiary, and another customer's opportunity from the same lead.</summary>
    private static readonly HashSet<(string Entity, string Key)> Elsewhere = [("Customer", "ParentId"), ("Opportunity", "LeadId")];

    private static readonly MethodInfo PointingAt = typeof(ReachedRecords).GetMethod(nameof(Pointing), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly Dictionary<IEntityType, HashSet<Guid>> _ids = [];
    private readonly Queue<(IEntityType Type, List<Guid> Ids)> _next = new();

    /// <summary>The ids of all records by kind.</summary>
    public IReadOnlyDictionary<IEntityType, HashSet<Guid>> Ids => _ids;

    /// <summary>Adds records and all that leads to them.</summary>
    public async Task Reach(Type entity, IEnumerable<Guid> ids, CancellationToken stop)
    {
        await Take(db.Model.FindEntityType(entity)!, [.. ids], stop);
        while (_next.TryDequeue(out var found))
        {
            foreach (var key in found.Type.GetReferencingForeignKeys().Where(IsFollowed))
            {
                var type = key.DeclaringEntityType;
                var pointing = (Task<List<Guid>>)PointingAt.MakeGenericMethod(type.ClrType).Invoke(null, [db, key.Properties[0], found.Ids, stop])!;
                await Take(type, await pointing, stop);
            }
        }
    }

    /// <summary>Adds one record, without what leads to it.</summary>
    public async Task Add(Type entity, Guid id, CancellationToken stop)
    {
        await Take(db.Model.FindEntityType(entity)!, [id], stop);
        _next.Clear();
    }

    private static bool IsFollowed(IForeignKey key) => !Elsewhere.Contains((key.DeclaringEntityType.ClrType.Name, key.Properties[0].Name));

    private async Task Take(IEntityType type, List<Guid> ids, CancellationToken stop)
    {
        var known = _ids.TryGetValue(type, out var already) ? already : _ids[type] = [];
        List<Guid> found = [.. ids.Where(id => !known.Contains(id)).Distinct()];
        if (found.Count > 0)
        {
            var seen = await Visibility.RuleOf(type.ClrType).Seen(db, caller, found, stop);
            known.UnionWith(seen);
            _next.Enqueue((type, seen));
        }
    }

    private static Task<List<Guid>> Pointing<T>(CrmDbContext db, IProperty key, List<Guid> ids, CancellationToken stop)
        where T : class
    {
        var row = Expression.Parameter(typeof(T), "row");
        var value = Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid?)], row, Expression.Constant(key.Name));
        var nullable = ids.ConvertAll(id => (Guid?)id);
        Expression<Func<Guid?, bool>> isAmong = id => nullable.Contains(id);
        var condition = isAmong.On(Expression.Lambda<Func<T, Guid?>>(value, row));
        return db.Set<T>().Where(condition).Select(found => EF.Property<Guid>(found, "Id")).ToListAsync(stop);
    }
}
