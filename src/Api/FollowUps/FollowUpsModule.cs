using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.FollowUps;

/// <summary>What was said and agreed with customers, the newest first.</summary>
internal static class FollowUpsModule
{
    public static SchemaBuilder AddFollowUps(this SchemaBuilder schema)
    {
        schema.Enum<FollowUpKind>();
        schema.Enum<Likelihood>();
        schema.Object<FollowUp>("FollowUp", FollowUpType.Define);
        schema.InMemory<RequirementFile>("RequirementFile");
        schema.InMemory<RequirementNote>("RequirementNote", note => note.One<User>("author", n => n.AuthorId));
        schema.Query(query =>
        {
            query.One<FollowUp>("followUp");
            query.Connection<FollowUp>("followUps", context => context.Visible<FollowUp>()).DefaultOrder(f => f.At, descending: true)
                .Describe("The recorded contacts you may see, the newest first.");
        });
        schema.Extend<Customer>(customer => customer
            .Connection<FollowUp, Guid>("followUps", c => c.Id, f => f.CustomerId, context => context.Visible<FollowUp>())
            .DefaultOrder(f => f.At, descending: true)
            .Describe("The recorded contacts you may see, the newest first."));
        schema.Extend<Opportunity>(opportunity => opportunity
            .Connection<FollowUp, Guid>("followUps", o => o.Id, f => f.OpportunityId, context => context.Visible<FollowUp>())
            .DefaultOrder(f => f.At, descending: true)
            .Describe("The recorded contacts you may see, the newest first."));
        schema.Extend<Opportunity>(opportunity => opportunity
            .Batch("requirements", o => o.Id, RequirementFile.Of)
            .NonNull()
            .Describe("客户需求档案: what the customer said and was promised, for whoever looks after them from then on."));
        schema.Extend<Lead>(lead => lead
            .Connection<FollowUp, Guid>("followUps", l => l.Id, f => f.LeadId, context => context.Visible<FollowUp>())
            .DefaultOrder(f => f.At, descending: true)
            .Describe("The recorded contacts you may see, the newest first."));
        schema.Change<RecordFollowUpInput, FollowUp>(
            "recordFollowUp", "followUp", RecordFollowUp.Run, typeof(FollowUpWithoutSubject), typeof(EnquiryNeedsProduct));
        return schema;
    }
}
