using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Customers.Consents;

internal static class ConsentType
{
    public static void Define(ObjectTypeBuilder<Consent> consent)
    {
        consent.Entity();
        consent.Field(c => c.Purpose);
        consent.Field(c => c.Channel);
        consent.Field(c => c.TextVersion);
        consent.Field(c => c.Evidence);
        consent.Field(c => c.GivenAt);
        consent.Field(c => c.WithdrawnAt);
        consent.Field(c => c.Version);
        consent.One<Contact>("contact", c => c.ContactId).NonNull().Describe("The person.");
        consent.One<User>("by", c => c.ByUserId).NonNull().Describe("Who recorded it.");
    }
}
