using CrmGraph.Api.Data;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>Records that are not about a person and may quote one: finds those that do and takes the words out.</summary>
internal abstract class CopiedWords(Type entity)
{
    /// <summary>The class of the records.</summary>
    public Type Entity => entity;

    /// <summary>The tracked records that quote the person.</summary>
    public abstract Task<IReadOnlyList<object>> Find(ErasedPerson person, CrmDbContext db, CancellationToken stop);

    /// <summary>Takes the words out of one, which is saved later.</summary>
    public abstract void Clean(EntityEntry row, ErasedPerson person);
}

/// <inheritdoc/>
/// <param name="forget">What else becomes of a record that quotes the person; nothing when left out.</param>
/// <param name="others">Which records are looked at; all when left out.</param>
internal sealed class CopiedWords<T>(Action<T>? forget = null, Func<PersonCircle, IQueryable<T>>? others = null) : CopiedWords(typeof(T))
    where T : class
{
    public override Task<IReadOnlyList<object>> Find(ErasedPerson person, CrmDbContext db, CancellationToken stop) =>
        TextSearch.Rows(others?.Invoke(person.Circle) ?? db.Set<T>(), db, person.Words, stop);

    public override void Clean(EntityEntry row, ErasedPerson person)
    {
        forget?.Invoke((T)row.Entity);
        TextSearch.Redact(row, person.Words);
    }
}
