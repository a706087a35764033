using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Customers;

/// <summary>A customer is changed by its owner's line only; whoever works on one of its opportunities sees it as well.</summary>
internal static class CustomerVisibility
{
    public static readonly OwnersLine<Customer> Line = new(c => c.OwnerId, c => c.TeamId);
}
