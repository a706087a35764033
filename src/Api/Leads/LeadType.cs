using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Leads;

internal static class LeadType
{
    public static void Define(ObjectTypeBuilder<Lead> lead)
    {
        lead.Entity();
        lead.Field(l => l.Number);
        lead.Field(l => l.Name).Personal();
        lead.Field(l => l.Company);
        lead.Field(l => l.Email).Personal();
        lead.Field(l => l.Phone).Personal();
        lead.Field(l => l.Source);
        lead.Field(l => l.Tags);
        lead.Field(l => l.CreatedAt);
        lead.Field(l => l.FirstTouchedAt);
        lead.Field(l => l.FirstTouchDueAt);
        lead.Field(l => l.FirstTouchBreachedAt);
        lead.Field(l => l.ConvertedAt);
        lead.Field(l => l.Version);
        lead.One<User>("owner", l => l.OwnerId).NonNull();
        lead.One<Team>("team", l => l.TeamId);
        lead.One<Customer>("customer", l => l.CustomerId);
    }
}
