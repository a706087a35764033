using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access;

internal static class TeamType
{
    public static void Define(ObjectTypeBuilder<Team> team)
    {
        team.Entity();
        team.Field(t => t.Name);
        team.Field(t => t.Region);
        team.Field(t => t.Version);
        team.One<Team>("parent", t => t.ParentId);
        team.One<User>("supervisor", t => t.SupervisorId);
        team.Connection<User, Guid>("members", t => t.Id, u => u.TeamId, context => context.Visible<User>())
            .DefaultOrder(u => u.Name)
            .Describe("The users who work in the team now.");
    }
}
