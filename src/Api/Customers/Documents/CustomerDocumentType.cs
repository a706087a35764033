using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Customers.Documents;

/// <summary>A file of a customer's record; <c>GET /files/documents?id=…</c> has its content.</summary>
internal static class CustomerDocumentType
{
    public static void Define(ObjectTypeBuilder<CustomerDocument> document)
    {
        document.Entity();
        document.Field(d => d.Title);
        document.Field(d => d.FileName);
        document.Field(d => d.MediaType);
        document.Field(d => d.Size);
        document.Field(d => d.Hash);
        document.Field(d => d.AddedAt);
        document.Field(d => d.WithdrawnAt);
        document.Field(d => d.Version);
        document.One<Customer>("customer", d => d.CustomerId).NonNull();
        document.One<User>("by", d => d.ByUserId).NonNull().Describe("Who added it.");
    }
}
