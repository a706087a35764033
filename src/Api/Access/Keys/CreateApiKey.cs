using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Access.Keys;

/// <summary>What a new key needs.</summary>
/// <param name="Name">What it is for, for example the dashboard it stands in.</param>
/// <param name="Scope">READ for queries and subscriptions, WRITE for mutations as well.</param>
/// <param name="ExpiresAt">When it ends by itself, at most a year from now.</param>
internal sealed record CreateApiKeyInput(string Name, ApiKeyScope Scope, DateTime ExpiresAt);

/// <summary>A new key with its secret.</summary>
/// <param name="ApiKeyId">The key.</param>
/// <param name="Token">Send it as a bearer token. It is told here only: the server keeps no more than a hash of it.</param>
internal sealed record IssuedApiKey([property: NodeId<ApiKey>] Guid ApiKeyId, string Token);

/// <summary>Makes a key with which a program acts for you. It sees what you may see, and ends with your account.</summary>
internal static class CreateApiKey
{
    public static async Task<IssuedApiKey> Run(
        CreateApiKeyInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var secret = ApiKeyToken.NewSecret();
        var key = ApiKey.Make(caller.UserId, input.Name, input.Scope, ApiKeyToken.Hash(secret), clock.UtcNow(), input.ExpiresAt);
        db.Add(key);
        await db.SaveAs(caller, stop);
        return new IssuedApiKey(key.Id, new ApiKeyToken(key.Id, secret).ToString());
    }
}
