using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access;

/// <summary>A user as everybody may see one: who it is, not how to reach it.</summary>
internal static class UserType
{
    public static void Define(ObjectTypeBuilder<User> user)
    {
        user.Entity();
        user.Field(u => u.Number);
        user.Field(u => u.UserName);
        user.Field(u => u.Name);
        user.Field(u => u.Role);
        user.Field(u => u.Active);
        user.Field(u => u.Version);
        user.One<Team>("team", u => u.TeamId);
    }
}
