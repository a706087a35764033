using System.Text.Encodings.Web;
using CrmGraph.Api.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace CrmGraph.Api.Access.Keys;

/// <summary>Takes API keys where tokens are taken: in the header, and under the hub's path in the query string.</summary>
internal sealed class ApiKeyAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder,
    CrmDbContext db) : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    private const string Bearer = "Bearer ";

    /// <summary>The token a request came with, whatever its form; null when it has none.</summary>
    public static string? TokenOf(HttpRequest request)
    {
        if (request.Headers.Authorization is [{ } header] && header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return header[Bearer.Length..].Trim();
        }

        return request.Path.StartsWithSegments(Authentication.HubPath, StringComparison.Ordinal)
            ? request.Query["access_token"].ToString()
            : null;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (TokenOf(Request) is not { } token)
        {
            return AuthenticateResult.NoResult();
        }

        return await ApiKeys.Find(token, db, TimeProvider.UtcNow(), Context.RequestAborted) is { } found
            ? AuthenticateResult.Success(new AuthenticationTicket(
                found.User, new AuthenticationProperties { ExpiresUtc = found.ExpiresAt }, ApiKeys.Scheme))
            : AuthenticateResult.Fail("The key is unknown, revoked or expired.");
    }
}
