using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation;

/// <summary>Why a customer is in its tier is seen by whoever sees the customer.</summary>
internal static class TierAssignmentVisibility
{
    public static Expression<Func<TierAssignment, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var customers = db.Visible<Customer>(caller);
        return assignment => customers.Any(c => c.Id == assignment.CustomerId);
    }
}
