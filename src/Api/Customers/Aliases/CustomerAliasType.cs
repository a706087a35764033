using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Customers.Aliases;

/// <summary>A former record in the graph: no node of its own, because its id leads to the customer.</summary>
internal static class CustomerAliasType
{
    public static void Define(ObjectTypeBuilder<CustomerAlias> alias)
    {
        alias.Key(a => a.Id);
        alias.Source(context => context.Visible<CustomerAlias>());
        alias.Field(a => a.Number);
        alias.Field(a => a.ExternalId);
        alias.Field(a => a.Name);
        alias.Field(a => a.MergedAt);
        alias.One<User>("by", a => a.ByUserId).NonNull().Describe("Who merged it.");
    }
}
