using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Outcomes;

internal static class CompetitorType
{
    public static void Define(ObjectTypeBuilder<Competitor> competitor)
    {
        competitor.Entity();
        competitor.Field(c => c.Name);
        competitor.Field(c => c.Strengths);
        competitor.Field(c => c.Weaknesses);
        competitor.Field(c => c.Version);
        competitor.Connection<Opportunity, Guid>("wonFromUs", c => c.Id, o => o.CompetitorId, context => context.Visible<Opportunity>())
            .DefaultOrder(o => o.Number)
            .Describe("The opportunities that it won from us, of those you may see.");
    }
}
