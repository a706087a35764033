using System.Linq.Expressions;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Data;

/// <summary>The rule of what belongs to a customer: seen by whoever sees the customer, changed by whoever may change it.</summary>
internal static class ThroughCustomer
{
    public static RowRule<T> Rule<T>(Expression<Func<T, Guid>> customer)
        where T : class =>
        new(
            (db, caller) => In(db.Visible<Customer>(caller), customer),
            (db, caller) => In(db.Writable<Customer>(caller), customer));

    private static Expression<Func<T, bool>> In<T>(IQueryable<Customer> customers, Expression<Func<T, Guid>> customer)
    {
        Expression<Func<Guid, bool>> isAmong = id => customers.Any(c => c.Id == id);
        return isAmong.On(customer);
    }
}
