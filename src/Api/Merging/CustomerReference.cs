using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Merging;

/// <summary>A kind of record that points at a customer.</summary>
internal sealed class CustomerReference
{
    private readonly Func<CrmDbContext, Guid, IQueryable<Entity>> _rows;
    private readonly Func<CrmDbContext, Guid, Guid, CancellationToken, Task> _move;

    private CustomerReference(
        LambdaExpression key,
        Func<CrmDbContext, Guid, IQueryable<Entity>> rows,
        Func<CrmDbContext, Guid, Guid, CancellationToken, Task> move)
    {
        Entity = key.Parameters[0].Type;
        Key = ((MemberExpression)key.Body).Member.Name;
        (_rows, _move) = (rows, move);
    }

    /// <summary>The class of the records.</summary>
    public Type Entity { get; }

    /// <summary>The property that holds the customer's id.</summary>
    public string Key { get; }

    public static CustomerReference Of<T>(Expression<Func<T, Guid>> key)
        where T : Entity
    {
        return new CustomerReference(key, Rows, (db, from, to, stop) => Rows(db, from).ExecuteUpdateAsync(
            set => set.SetProperty(key, to).SetProperty(row => row.Version, row => row.Version + 1), stop));

        IQueryable<T> Rows(CrmDbContext db, Guid customer)
        {
            Expression<Func<Guid, bool>> isIt = id => id == customer;
            return db.Set<T>().Where(isIt.On(key));
        }
    }

    public static CustomerReference Of<T>(Expression<Func<T, Guid?>> key)
        where T : Entity
    {
        return new CustomerReference(key, Rows, (db, from, to, stop) => Rows(db, from).ExecuteUpdateAsync(
            set => set.SetProperty(key, to).SetProperty(row => row.Version, row => row.Version + 1), stop));

        IQueryable<T> Rows(CrmDbContext db, Guid customer)
        {
            Expression<Func<Guid?, bool>> isIt = id => id == customer;
            return db.Set<T>().Where(isIt.On(key));
        }
    }

    /// <summary>How many records point at the customer.</summary>
    public Task<int> Count(CrmDbContext db, Guid customerId, CancellationToken stop) => _rows(db, customerId).CountAsync(stop);

    /// <summary>Turns all of them to another customer; who holds an older version of one learns of it as of any other change.</summary>
    public Task Move(CrmDbContext db, Guid fromId, Guid toId, CancellationToken stop) => _move(db, fromId, toId, stop);
}
