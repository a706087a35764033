using System.Security.Claims;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access.Keys;

/// <summary>Finds out whose key a request came with.</summary>
internal static class ApiKeys
{
    public const string Scheme = "ApiKey";

    private const string KeyClaim = "api_key";
    private const string ScopeClaim = "api_key_scope";

    /// <summary>The user a token of that form speaks for, and until when; null when it opens nothing.</summary>
    public static async Task<(ClaimsPrincipal User, DateTime ExpiresAt)?> Find(string text, CrmDbContext db, DateTime now, CancellationToken stop)
    {
        if (ApiKeyToken.Read(text) is not { } token)
        {
            return null;
        }

        var found = await (
            from key in db.Set<ApiKey>().AsNoTracking()
            join user in db.Set<User>() on key.UserId equals user.Id
            where key.Id == token.Id
            select new { key, user.UserName }).SingleOrDefaultAsync(stop);
        return found is not null && token.Opens(found.key.SecretHash) && found.key.Holds(now)
            ? (Principal(found.key, found.UserName), found.key.ExpiresAt)
            : null;
    }

    /// <summary>The caller with what the key adds to it; the same when there is no key.</summary>
    public static Caller Limit(Caller caller, ClaimsPrincipal user) =>
        user.FindFirst(KeyClaim) is { } key
            ? caller with { ApiKeyId = Guid.Parse(key.Value), IsReadOnly = user.HasClaim(ScopeClaim, nameof(ApiKeyScope.Read)) }
            : caller;

    private static ClaimsPrincipal Principal(ApiKey key, string userName) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.Name, userName),
            new Claim(KeyClaim, key.Id.ToString()),
            new Claim(ScopeClaim, key.Scope.ToString()),
        ],
        Scheme));
}
