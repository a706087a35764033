using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Customers;

internal static class ContactType
{
    public static void Define(ObjectTypeBuilder<Contact> contact)
    {
        contact.Entity();
        contact.Field(c => c.Name).Personal();
        contact.Field(c => c.JobTitle).Personal();
        contact.Field(c => c.Email).Personal();
        contact.Field(c => c.Phone).Personal();
        contact.Field(c => c.DecisionRole);
        contact.Field(c => c.CreatedAt);
        contact.Field(c => c.Version);
        contact.One<Customer>("customer", c => c.CustomerId).NonNull();
        contact.Connection<Consent, Guid>("consents", c => c.Id, consent => consent.ContactId, context => context.Visible<Consent>())
            .DefaultOrder(consent => consent.GivenAt, descending: true)
            .Describe("What the person agreed to, the newest first; withdrawn ones as well.");
    }
}
