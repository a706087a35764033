using CrmGraph.Api.Access.Keys;
using CrmGraph.Domain.Access;
using Microsoft.AspNetCore.Authentication;

namespace CrmGraph.Api.Access;

/// <summary>Finds out once per request who calls, and remembers it.</summary>
internal static class CallerOfRequest
{
    /// <summary>The code of every answer to who is not signed in.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The shape of a GraphQL answer, so that every client of the graph can read it.</summary>
    private static readonly object NotSignedIn = new
    {
        errors = new[]
        {
            new
            {
                message = "The token is broken, expired or of nobody known here. Sign in again.",
                extensions = new { code = NotAuthenticated },
            },
        },
    };

    public static void UseCaller(this IApplicationBuilder app) => app.Use(async (HttpContext http, RequestDelegate next) =>
    {
        if (http.User.Identity?.IsAuthenticated == true)
        {
            await http.FindCaller(http.User.Identity.Name);
        }
        else if (TicketHolder(http) is { } userName)
        {
            await http.FindCaller(userName);
        }

        await next(http);
    });

    /// <summary>
    /// Under these paths, refuses a request whose token is broken, expired or of nobody here, instead of answering it as
    /// one without a token: its sender believes to be signed in.
    /// </summary>
    public static void RefuseWorthlessTokens(this IApplicationBuilder app, params IReadOnlyList<string> paths) =>
        app.Use(async (HttpContext http, RequestDelegate next) =>
        {
            if (http.Caller() is null
                && paths.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.Ordinal))
                && await http.AuthenticateAsync() is { None: false })
            {
                await http.ChallengeAsync();
                await http.Response.WriteAsJsonAsync(NotSignedIn, http.RequestAborted);
                return;
            }

            await next(http);
        });

    /// <summary>Who calls; null for nobody and for a user this workspace does not know.</summary>
    public static Caller? Caller(this HttpContext http) => http.Features.Get<KnownCaller>()?.Caller;

    /// <summary>Finds out what this user may do now, for as long as the connection lasts.</summary>
    public static async Task<Caller?> FindCaller(this HttpContext http, string? userName)
    {
        var known = userName is null
            ? null
            : await http.RequestServices.GetRequiredService<RememberedCallers>().Find(userName, http.RequestAborted);
        http.Features.Set(known is null ? null : known with { Caller = ApiKeys.Limit(known.Caller, http.User) });
        return http.Caller();
    }

    /// <summary>Cancelled when the caller may see or do something else than when this connection was opened.</summary>
    public static CancellationToken Revoked(this HttpContext http) => http.Features.Get<KnownCaller>() is { } known
        ? http.RequestServices.GetRequiredService<RightsWatch>().Of(known.Caller, known.AsOf)
        : CancellationToken.None;

    /// <summary>The user of a link with a ticket, which opens this one address for reading.</summary>
    private static string? TicketHolder(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) && http.Request.Query["ticket"] is [{ } ticket]
            ? http.RequestServices.GetRequiredService<Tickets>().Redeem(http.Request.Path, ticket)
            : null;
}
