using CrmGraph.Api.Customers.Aliases;
using CrmGraph.Api.Customers.Consents;
using CrmGraph.Api.Customers.Documents;
using CrmGraph.Api.Customers.Duplicates;
using CrmGraph.Api.Customers.Search;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Customers.Duplicates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Customers;

/// <summary>Companies and people the team sells to.</summary>
internal static class CustomersModule
{
    public static SchemaBuilder AddCustomers(this SchemaBuilder schema)
    {
        schema.Enum<CustomerStatus>();
        schema.Enum<CustomerDetail>();
        schema.Enum<CustomerGrade>();
        schema.Enum<ConsentPurpose>();
        schema.Enum<ConsentChannel>();
        schema.Enum<AddressKind>();
        schema.Enum<MatchPlace>();
        schema.Enum<DuplicateReason>();
        schema.Object<Customer>("Customer", CustomerType.Define);
        schema.Object<CustomerAlias>("CustomerAlias", CustomerAliasType.Define);
        schema.Object<Contact>("Contact", ContactType.Define);
        schema.Object<Consent>("Consent", ConsentType.Define);
        schema.Object<CustomerDocument>("CustomerDocument", CustomerDocumentType.Define);
        schema.InMemory<CustomerAddress>("CustomerAddress");
        schema.InMemory<CustomerPreference>("CustomerPreference");
        schema.InMemory<CustomerCompleteness>("CustomerCompleteness");
        schema.InMemory<CustomerMatch>("CustomerMatch", match =>
        {
            match.Ignore(m => m.CustomerId);
            match.One<Customer>("customer", m => m.CustomerId).NonNull();
        });
        schema.InMemory<DuplicatePair>("DuplicatePair", pair =>
        {
            pair.Ignore(p => p.CustomerId);
            pair.Ignore(p => p.OtherId);
            pair.One<Customer>("customer", p => p.CustomerId).NonNull();
            pair.One<Customer>("other", p => p.OtherId).NonNull();
        });
        schema.Query(query =>
        {
            query.One<Customer>("customer");
            query.Connection<Customer>("customers", context => context.Visible<Customer>()).DefaultOrder(c => c.Number)
                .Describe("The customers you may see, the first number first.");
            query.One<Contact>("contact");
            query.Connection<Contact>("contacts", context => context.Visible<Contact>()).DefaultOrder(c => c.Name)
                .Describe("The contacts of the customers you may see, by name.");
            query.Connection<Consent>("consents", context => context.Visible<Consent>()).DefaultOrder(c => c.GivenAt, descending: true)
                .Describe("What people at the customers you may see agreed to: those without withdrawnAt may be reached for that purpose on that channel.");
            query.Field<SearchCustomersArguments, IReadOnlyList<CustomerMatch>>("searchCustomers", (arguments, context) =>
                SearchCustomers.Run(arguments, context.Db(), context.Caller(), context.Stop))
                .Describe("The customers whose name, or the name of a person there, has all words; the best match first.");
            query.Field<DuplicateCustomersArguments, IReadOnlyList<DuplicatePair>>("duplicateCustomers", (arguments, context) =>
                ListDuplicateCustomers.Run(arguments, context.Db(), context.Caller(), context.Stop))
                .Describe("Records that may be of the same company, the most likely first.");
        });
        schema.Subscription<CustomerChangesArguments, CustomerChange>("customerChanged", (arguments, context) =>
            CustomerChanges.Run(arguments, context.Services.GetRequiredService<LiveFields>(), context.Caller(), context.Stop))
            .Describe("Every change of the customers you may see, in the order of the commits; resumes without loss.");
        schema.InMemory<CustomerChange>("CustomerChange", change => change.One<Customer>("customer", c => c.CustomerId));
        schema.Change<CreateCustomerInput, Customer>("createCustomer", "customer", CreateCustomer.Run);
        schema.Change<UpdateCustomerInput, Customer>("updateCustomer", "customer", UpdateCustomer.Run, typeof(CustomerIsItsOwnParent), typeof(CustomerBelowItself), typeof(CustomerIsErased));
        schema.Change<CreateContactInput, Contact>("createContact", "contact", CreateContact.Run);
        schema.Change<RecordConsentInput, Consent>("recordConsent", "consent", RecordConsent.Run, typeof(ConsentAlreadyGiven));
        schema.Change<WithdrawConsentInput, Consent>("withdrawConsent", "consent", WithdrawConsent.Run, typeof(ConsentAlreadyWithdrawn));
        schema.Change<AddCustomerDocumentInput, CustomerDocument>("addCustomerDocument", "document", AddCustomerDocument.Run);
        schema.Change<WithdrawCustomerDocumentInput, CustomerDocument>("withdrawCustomerDocument", "document", WithdrawCustomerDocument.Run);
        return schema;
    }
}
