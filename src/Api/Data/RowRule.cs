using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Data;

/// <summary>Which rows of an entity a rep or a supervisor gets; who sees all is not asked.</summary>
internal delegate Expression<Func<T, bool>> RowCondition<T>(CrmDbContext db, Caller caller);

/// <summary>Who may see and who may change the rows of one entity.</summary>
internal abstract class RowRule(Type entity)
{
    public Type Entity => entity;

    /// <summary>The least role that may add or change rows at all.</summary>
    public Role Writer { get; init; } = Role.SalesRep;

    /// <summary>Whether everybody sees all rows.</summary>
    public abstract bool IsPublic { get; }

    /// <summary>Whether rows have an owner whose line sees them.</summary>
    public abstract bool HasLine { get; }

    /// <summary>Whether nobody else sees them, so that an event's owner and team decide who learns of it.</summary>
    public bool IsLineOnly { get; init; }

    /// <summary>Whether the caller may add this row; its references are checked apart from it.</summary>
    public abstract bool MayAdd(object row, Caller caller);

    /// <summary>Which of these rows the caller may see.</summary>
    public abstract Task<List<Guid>> Seen(CrmDbContext db, Caller caller, ICollection<Guid> ids, CancellationToken stop);

    /// <summary>Which of these rows the caller may change.</summary>
    public abstract Task<List<Guid>> Changeable(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop);
}

/// <inheritdoc/>
/// <param name="seen">The rows a rep or a supervisor sees; null for all.</param>
/// <param name="written">The rows they may change, where these are fewer.</param>
internal sealed class RowRule<T>(RowCondition<T>? seen = null, RowCondition<T>? written = null) : RowRule(typeof(T))
    where T : class
{
    private readonly RowCondition<T>? _seen = seen;
    private readonly RowCondition<T>? _written = written ?? seen;

    /// <summary>For entities with an owner: nobody adds a row outside of their line.</summary>
    public OwnersLine<T>? Line { get; init; }

    public override bool IsPublic => _seen is null;

    public override bool HasLine => Line is not null;

    public IQueryable<T> Visible(CrmDbContext db, Caller caller) => Narrowed(_seen, db, caller);

    public IQueryable<T> Writable(CrmDbContext db, Caller caller) => Narrowed(_written, db, caller);

    public override bool MayAdd(object row, Caller caller) => Line is null || Line.Covers((T)row, caller);

    public override Task<List<Guid>> Seen(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop) => Among(Visible(db, caller), ids, stop);

    public override Task<List<Guid>> Changeable(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop) => Among(Writable(db, caller), ids, stop);

    private static IQueryable<T> Narrowed(RowCondition<T>? condition, CrmDbContext db, Caller caller) =>
        condition is null || caller.SeesAll ? db.Set<T>() : db.Set<T>().Where(condition(db, caller));

    private static Task<List<Guid>> Among(IQueryable<T> rows, ICollection<Guid> ids, CancellationToken stop) =>
        rows.Select(row => EF.Property<Guid>(row, nameof(CrmGraph.Domain.Entity.Id)))
            .Where(id => ids.Contains(id))
            .ToListAsync(stop);
}
