using CrmGraph.Api.Graph;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Access.Keys;

internal static class ApiKeyType
{
    public static void Define(ObjectTypeBuilder<ApiKey> key)
    {
        key.Entity();
        key.Field(k => k.Name);
        key.Field(k => k.Scope);
        key.Field(k => k.CreatedAt);
        key.Field(k => k.ExpiresAt);
        key.Field(k => k.RevokedAt);
        key.Field(k => k.Version);
        key.One<User>("user", k => k.UserId);
    }
}
