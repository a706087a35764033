using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Service;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Service;

/// <summary>What customers are not content with.</summary>
internal static class ServiceModule
{
    public static SchemaBuilder AddService(this SchemaBuilder schema)
    {
        schema.Enum<ComplaintStatus>();
        schema.Object<Complaint>("Complaint", ComplaintType.Define);
        schema.InMemory<ComplaintResponse>("ComplaintResponse", response =>
        {
            response.Ignore(r => r.ByUserId);
            response.One<User>("by", r => r.ByUserId).NonNull().Describe("Who said it.");
        });
        schema.Query(query =>
        {
            query.One<Complaint>("complaint");
            query.Connection<Complaint>("complaints", context => context.Visible<Complaint>()).DefaultOrder(c => c.Number, descending: true)
                .Describe("The complaints of the customers you may see, the newest first.");
        });
        schema.Extend<Customer>(customer => customer
            .Connection<Complaint, Guid>("complaints", c => c.Id, complaint => complaint.CustomerId, context => context.Visible<Complaint>())
            .DefaultOrder(complaint => complaint.Number, descending: true)
            .Describe("What the customer complained about, the newest first."));
        schema.Change<RecordComplaintInput, Complaint>("recordComplaint", "complaint", RecordComplaint.Run);
        schema.Change<AnswerComplaintInput, Complaint>("answerComplaint", "complaint", AnswerComplaint.Run, typeof(ComplaintAlreadyResolved));
        return schema;
    }
}
