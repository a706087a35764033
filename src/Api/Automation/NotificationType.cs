using CrmGraph.Api.Graph;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Automation;

internal static class NotificationType
{
    public static void Define(ObjectTypeBuilder<Notification> notification)
    {
        notification.Entity();
        notification.Field(n => n.Kind);
        notification.Field("text", (n, context) => context.SpeaksEnglish() ? n.TextEn : n.TextZh)
            .NonNull()
            .Describe("The words in the language of the request.");
        notification.Field(n => n.SentAt);
        notification.Field(n => n.ReadAt);
        notification.Field(n => n.ClearedAt);
        notification.Field(n => n.Version);
        notification.One<Opportunity>("opportunity", n => n.OpportunityId).Describe("The opportunity it is about.");
        notification.One<Lead>("lead", n => n.LeadId).Describe("The lead it is about.");
        notification.One<Customer>("customer", n => n.CustomerId).Describe("The customer to be contacted.");
        notification.One<FollowUp>("followUp", n => n.FollowUpId).Describe("The contact at which the next step was agreed.");
        notification.One<Approval>("approval", n => n.ApprovalId).Describe("The approval it is about.");
    }
}
