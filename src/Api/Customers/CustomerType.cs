using CrmGraph.Api.Customers.Aliases;
using CrmGraph.Api.Customers.Completeness;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Customers;

/// <summary>A customer in the graph; later capabilities add its tier, opportunities and follow-ups.</summary>
internal static class CustomerType
{
    public static void Define(ObjectTypeBuilder<Customer> customer)
    {
        customer.Entity();
        customer.Aliases(FormerIds.Of);
        customer.Field(c => c.Number);
        customer.Field(c => c.ExternalId);
        customer.Field(c => c.Name);
        customer.Field(c => c.Industry);
        customer.Field(c => c.Region);
        customer.Field(c => c.Country);
        customer.Field(c => c.Website);
        customer.Field(c => c.Phone);
        customer.Field(c => c.TaxId);
        customer.Field(c => c.Employees);
        customer.Field(c => c.YearEstablished);
        customer.Field("annualRevenue", c => c.AnnualRevenueUnits).AsDecimal(Scalars.MoneyDecimals);
        customer.Field(c => c.Status);
        customer.Field(c => c.CooperationSince);
        customer.Field(c => c.AbilityToPay);
        customer.Field(c => c.PurchaseIntent);
        customer.Field(c => c.Tags);
        customer.Field(c => c.CreatedAt);
        customer.Field(c => c.ArchivedAt);
        customer.Field(c => c.ErasedAt);
        customer.Field(c => c.Version);
        customer.One<User>("owner", c => c.OwnerId).NonNull();
        customer.One<Team>("team", c => c.TeamId);
        customer.One<Customer>("parent", c => c.ParentId);
        customer.Connection<Contact, Guid>("contacts", c => c.Id, contact => contact.CustomerId, context => context.Visible<Contact>())
            .DefaultOrder(contact => contact.Name)
            .Describe("The people who work for the customer.");
        customer.Connection<Customer, Guid>("subsidiaries", c => c.Id, c => c.ParentId, context => context.Visible<Customer>())
            .DefaultOrder(c => c.Number)
            .Describe("The customers that belong to it and that you may see.");
        customer.Connection<CustomerAlias, Guid>("aliases", c => c.Id, alias => alias.CustomerId, context => context.Visible<CustomerAlias>())
            .DefaultOrder(alias => alias.Number)
            .Describe("The records of the same company that were merged into this one; their ids lead to it.");
        customer.Batch<Guid, IReadOnlyList<CustomerAddress>>("addresses", c => c.Id, CustomerLists.Addresses)
            .NonNull()
            .Describe("Where it is found and where something is sent.");
        customer.Batch<Guid, IReadOnlyList<CustomerPreference>>("preferences", c => c.Id, CustomerLists.Preferences)
            .NonNull()
            .Describe("What it likes to have one way and not another.");
        customer.Connection<CustomerDocument, Guid>("files", c => c.Id, document => document.CustomerId, context => context.Visible<CustomerDocument>())
            .DefaultOrder(document => document.AddedAt, descending: true)
            .Describe("Files that belong to its record, the newest first.");
        customer.Batch<Guid, CustomerCompleteness>("completeness", c => c.Id, CompletenessReading.Of)
            .Describe("What is still to be entered about the customer.");
    }
}
