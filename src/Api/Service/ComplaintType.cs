using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Service;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Service;

/// <summary>A complaint in the graph, with what was answered.</summary>
internal static class ComplaintType
{
    public static void Define(ObjectTypeBuilder<Complaint> complaint)
    {
        complaint.Entity();
        complaint.Field(c => c.Number);
        complaint.Field(c => c.Subject);
        complaint.Field(c => c.Text);
        complaint.Field(c => c.ReceivedOn);
        complaint.Field(c => c.Status);
        complaint.Field(c => c.RecordedAt);
        complaint.Field(c => c.ResolvedAt);
        complaint.Field(c => c.Version);
        complaint.One<Customer>("customer", c => c.CustomerId).NonNull();
        complaint.One<Contact>("contact", c => c.ContactId).Describe("The person at the customer's who complains.");
        complaint.One<User>("by", c => c.ByUserId).NonNull().Describe("Who recorded it.");
        complaint.Batch<Guid, IReadOnlyList<ComplaintResponse>>("responses", c => c.Id, Responses)
            .NonNull()
            .Describe("What the customer was told, the first answer first.");
    }

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<ComplaintResponse>>> Responses(IReadOnlyList<Guid> ids, RequestContext context) =>
        await context.Visible<Complaint>()
            .Where(complaint => ids.Contains(complaint.Id))
            .ToDictionaryAsync(complaint => complaint.Id, complaint => complaint.Responses, context.Stop);
}
