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

    /// <summary>The least role that sees all rows, whatever the conditions say.</summary>
    public Role SeesAll { get; init; } = Role.Manager;

    /// <summary>Whether everybody sees all rows.</summary>
    public abstract bool IsPublic { get; }

    /// <summary>Whether rows have an owner whose line sees them.</summary>
    public abstract bool HasLine { get; }

    /// <summary>Whether others than the owner's line may see a row, which an event of it cannot tell by its owner and team.</summary>
    public abstract bool ReachesBeyondLine { get; }

    /// <summary>Whether the caller may add this row; its references are checked apart from it.</summary>
    public abstract bool MayAdd(object row, Caller caller);

    /// <summary>Which of these rows the caller may see.</summary>
    public abstract Task<List<Guid>> Seen(CrmDbContext db, Caller caller, ICollection<Guid> ids, CancellationToken stop);

    /// <summary>Which of these rows the caller may see for another reason than the owner's line.</summary>
    public abstract Task<List<Guid>> SeenBeyondLine(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop);

    /// <summary>Those of these rows that anybody may see for another reason than the owner's line, and perhaps some more.</summary>
    public abstract Task<List<Guid>> SeenByAnybodyBeyondLine(CrmDbContext db, ICollection<Guid> ids, CancellationToken stop);

    /// <summary>Which of these rows the caller may change.</summary>
    public abstract Task<List<Guid>> Changeable(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop);
}

/// <inheritdoc/>
/// <param name="seen">The rows a rep or a supervisor sees; null for those of the owner's line, and for all where there is none.</param>
/// <param name="written">The rows they may change, where these are fewer.</param>
internal sealed class RowRule<T>(RowCondition<T>? seen = null, RowCondition<T>? written = null) : RowRule(typeof(T))
    where T : class
{
    private readonly RowCondition<T>? _seen = seen;
    private readonly RowCondition<T>? _written = written ?? seen;

    /// <summary>For entities with an owner: the line sees and changes its rows, and nobody adds one outside of it.</summary>
    public OwnersLine<T>? Line { get; init; }

    /// <summary>The rows that somebody sees, but does not change, for another reason than the owner's line.</summary>
    public BeyondLine<T>? Beyond { get; init; }

    public override bool IsPublic => _seen is null && Line is null;

    public override bool HasLine => Line is not null;

    public override bool ReachesBeyondLine => Line is null || Beyond is not null;

    public IQueryable<T> Visible(CrmDbContext db, Caller caller) => Narrowed(SeenBy(db, caller), db, caller);

    public IQueryable<T> Writable(CrmDbContext db, Caller caller) =>
        Narrowed(_written?.Invoke(db, caller) ?? Line?.Of(caller), db, caller);

    /// <summary>The rows the caller sees for another reason than the owner's line, and not for that one as well.</summary>
    public IQueryable<T> VisibleBeyondLine(CrmDbContext db, Caller caller) =>
        caller.SeesAll || Beyond is null || Line is null
            ? db.Set<T>().Where(row => false)
            : db.Set<T>().Where(Line.Of(caller).Not()).Where(Beyond.VisibleTo(db, caller));

    public override bool MayAdd(object row, Caller caller) => Line is null || Line.Covers((T)row, caller);

    public override Task<List<Guid>> Seen(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop) => Among(Visible(db, caller), ids, stop);

    public override Task<List<Guid>> SeenBeyondLine(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop) => Among(Narrowed(Beyond?.VisibleTo(db, caller) ?? SeenBy(db, caller), db, caller), ids, stop);

    public override Task<List<Guid>> SeenByAnybodyBeyondLine(CrmDbContext db, ICollection<Guid> ids, CancellationToken stop) =>
        Beyond is null ? Task.FromResult<List<Guid>>([.. ids]) : Among(db.Set<T>().Where(Beyond.VisibleToAnybody(db)), ids, stop);

    public override Task<List<Guid>> Changeable(
        CrmDbContext db,
        Caller caller,
        ICollection<Guid> ids,
        CancellationToken stop) => Among(Writable(db, caller), ids, stop);

    private Expression<Func<T, bool>>? SeenBy(CrmDbContext db, Caller caller) =>
        Line is null ? _seen?.Invoke(db, caller)
        : Beyond is null ? Line.Of(caller)
        : Line.Of(caller).Or(Beyond.VisibleTo(db, caller));

    private IQueryable<T> Narrowed(Expression<Func<T, bool>>? condition, CrmDbContext db, Caller caller) =>
        condition is null || caller.Role >= SeesAll ? db.Set<T>() : db.Set<T>().Where(condition);

    private static Task<List<Guid>> Among(IQueryable<T> rows, ICollection<Guid> ids, CancellationToken stop) =>
        rows.Select(row => EF.Property<Guid>(row, nameof(CrmGraph.Domain.Entity.Id)))
            .Where(id => ids.Contains(id))
            .ToListAsync(stop);
}
