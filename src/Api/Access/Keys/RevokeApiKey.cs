using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Access.Keys;

/// <summary>Which key.</summary>
/// <param name="Id">The key.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record RevokeApiKeyInput([NodeId<ApiKey>] Guid Id, int Version);

/// <summary>Ends a key; streams opened with it are closed at once.</summary>
internal static class RevokeApiKey
{
    public static async Task<ApiKey> Run(
        RevokeApiKeyInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var key = await db.GetWritable<ApiKey>(input.Id, caller, stop);
        key.CheckVersion(input.Version);
        key.Revoke(clock.UtcNow());
        await db.SaveAs(caller, stop);
        return key;
    }
}
