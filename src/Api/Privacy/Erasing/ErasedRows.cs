using CrmGraph.Domain;
using CrmGraph.Domain.Privacy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>The records of one kind that belong to a customer, and what becomes of them when the person is erased.</summary>
internal abstract class ErasedRows(Type entity, ErasureFate fate)
{
    /// <summary>The class of the records.</summary>
    public Type Entity => entity;

    public ErasureFate Fate => fate;

    public abstract Task<int> Count(PersonCircle circle, CancellationToken stop);

    /// <summary>In one statement, however many there are.</summary>
    public abstract Task Erase(PersonCircle circle, CancellationToken stop);

    /// <summary>Those of them in whose texts the words stand.</summary>
    public abstract Task<IReadOnlyList<object>> Mentions(PersonCircle circle, NamingWords words, CancellationToken stop);
}

/// <inheritdoc/>
/// <param name="rows">Which they are.</param>
/// <param name="fate">What becomes of them.</param>
/// <param name="wipe">Takes the words out of those that stay; null where none are written or somebody else does it.</param>
internal sealed class ErasedRows<T>(
    Func<PersonCircle, IQueryable<T>> rows,
    ErasureFate fate,
    Action<UpdateSettersBuilder<T>>? wipe = null) : ErasedRows(typeof(T), fate)
    where T : class
{
    public override Task<int> Count(PersonCircle circle, CancellationToken stop) => rows(circle).CountAsync(stop);

    public override Task Erase(PersonCircle circle, CancellationToken stop)
    {
        if (Fate == ErasureFate.Erased)
        {
            return rows(circle).ExecuteDeleteAsync(stop);
        }

        return wipe is null ? Task.CompletedTask : rows(circle).ExecuteUpdateAsync(Wipe, stop);
    }

    public override Task<IReadOnlyList<object>> Mentions(PersonCircle circle, NamingWords words, CancellationToken stop) =>
        TextSearch.Rows(rows(circle), circle.Db, words, stop);

    /// <summary>Who holds an older version of a record learns of it as of any other change.</summary>
    private void Wipe(UpdateSettersBuilder<T> set)
    {
        wipe!(set);
        if (typeof(T).IsSubclassOf(typeof(Entity)))
        {
            set.SetProperty(row => EF.Property<int>(row, nameof(Domain.Entity.Version)), row => EF.Property<int>(row, nameof(Domain.Entity.Version)) + 1);
        }
    }
}
