using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Products;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.FollowUps;

internal static class FollowUpType
{
    public static void Define(ObjectTypeBuilder<FollowUp> followUp)
    {
        followUp.Entity();
        followUp.Field(f => f.Kind);
        followUp.Field(f => f.At);
        followUp.Field(f => f.Need);
        followUp.Field(f => f.Objection);
        followUp.Field(f => f.Commitment);
        followUp.Field(f => f.Solution);
        followUp.Field(f => f.NextStep);
        followUp.Field(f => f.NextOn);
        followUp.Field(f => f.StageName);
        followUp.Field(f => f.Exception);
        followUp.Field(f => f.ExpectedCloseOn);
        followUp.Field(f => f.Likelihood);
        followUp.Field(f => f.Text);
        followUp.Field(f => f.CreatedAt);
        followUp.Field(f => f.Version);
        followUp.One<Customer>("customer", f => f.CustomerId);
        followUp.One<Opportunity>("opportunity", f => f.OpportunityId);
        followUp.One<Lead>("lead", f => f.LeadId);
        followUp.One<Product>("product", f => f.ProductId);
        followUp.One<User>("author", f => f.AuthorId).NonNull();
        followUp.One<User>("owner", f => f.OwnerId).NonNull();
    }
}
