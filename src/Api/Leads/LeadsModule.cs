using CrmGraph.Api.Graph;
using CrmGraph.Domain.Leads;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Leads;

/// <summary>People who showed interest and are not yet an opportunity.</summary>
internal static class LeadsModule
{
    public static SchemaBuilder AddLeads(this SchemaBuilder schema)
    {
        schema.Enum<LeadSource>();
        schema.Object<Lead>("Lead", LeadType.Define);
        schema.Query(query =>
        {
            query.One<Lead>("lead");
            query.Connection<Lead>("leads", context => context.Visible<Lead>()).DefaultOrder(l => l.Number)
                .Describe("The leads you may see, the first number first.");
        });
        schema.Change<CreateLeadInput, Lead>("createLead", "lead", CreateLead.Run);
        return schema;
    }
}
