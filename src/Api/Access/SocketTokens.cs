using System.Security.Claims;
using System.Text.Json;
using CrmGraph.Api.Access.Keys;
using CrmGraph.Api.Data;
using CrmGraph.GraphQL.Transports;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace CrmGraph.Api.Access;

/// <summary>Who opens a WebSocket: the token of <c>connection_init</c>, or the one the request came with.</summary>
/// <remarks>The payload is <c>{"authorization": "Bearer …"}</c> or <c>{"token": "…"}</c>; an empty one stays anonymous.</remarks>
internal static class SocketTokens
{
    public static async ValueTask<SocketGrant?> Accept(JsonElement? payload, HttpContext http)
    {
        if (Token(payload) is not { } token)
        {
            return new SocketGrant();
        }

        if (ApiKeyToken.IsMeantBy(token))
        {
            return await AcceptKey(token, http);
        }

        if (await Validate(token, http) is not { } validated)
        {
            return null;
        }

        http.User = new ClaimsPrincipal(validated.ClaimsIdentity);
        return await http.FindCaller(http.User.Identity?.Name) is null ? null : new SocketGrant(validated.SecurityToken.ValidTo);
    }

    private static async Task<SocketGrant?> AcceptKey(string token, HttpContext http)
    {
        var services = http.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().UtcNow();
        if (await ApiKeys.Find(token, services.GetRequiredService<CrmDbContext>(), now, http.RequestAborted) is not { } found)
        {
            return null;
        }

        http.User = found.User;
        return await http.FindCaller(http.User.Identity?.Name) is null ? null : new SocketGrant(found.ExpiresAt);
    }

    private static string? Token(JsonElement? payload)
    {
        if (payload is not { ValueKind: JsonValueKind.Object } sent)
        {
            return null;
        }

        var text = sent.EnumerateObject()
            .Where(field => field.Name.ToUpperInvariant() is "AUTHORIZATION" or "TOKEN" or "ACCESSTOKEN")
            .Select(field => field.Value.ValueKind == JsonValueKind.String ? field.Value.GetString() : null)
            .FirstOrDefault();
        return text?.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) == true ? text["Bearer ".Length..] : text;
    }

    /// <summary>The framework remembers one answer a request, so a token that comes later is checked here, by the same rules.</summary>
    private static async Task<TokenValidationResult?> Validate(string token, HttpContext http)
    {
        var options = http.RequestServices.GetRequiredService<IOptionsMonitor<JwtBearerOptions>>()
            .Get(JwtBearerDefaults.AuthenticationScheme);
        var parameters = options.TokenValidationParameters.Clone();
        if (options.ConfigurationManager is { } configuration)
        {
            var provider = await configuration.GetConfigurationAsync(http.RequestAborted);
            parameters.ValidIssuer ??= provider.Issuer;
            parameters.ValidAudience ??= options.Audience;
            parameters.IssuerSigningKeys = provider.SigningKeys;
        }

        var result = await options.TokenHandlers[0].ValidateTokenAsync(token, parameters);
        return result.IsValid ? result : null;
    }
}
