using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>A sales target in the graph.</summary>
internal static class SalesTargetType
{
    public static void Define(ObjectTypeBuilder<SalesTarget> target)
    {
        target.Entity();
        target.Field(t => t.Period);
        target.Field(t => t.StartOn);
        target.Field("amount", t => t.Units).AsDecimal(Scalars.MoneyDecimals).Describe("The revenue to win, in base currency.");
        target.Field(t => t.Version);
        target.One<User>("user", t => t.UserId);
        target.One<Team>("team", t => t.TeamId);
    }
}
