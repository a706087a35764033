using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary><c>POST /auth/token</c>: a token for a user of the Local mode, asked for by name.</summary>
internal static class LocalTokenEndpoint
{
    public sealed record Request(string? UserName);

    public sealed record Response(string AccessToken);

    public static void MapLocalTokens(this IEndpointRouteBuilder routes) =>
        routes.MapPost("/auth/token", Run).AllowAnonymous();

    private static async Task<IResult> Run(
        Request request,
        HttpRequest http,
        CrmDbContext db,
        LocalTokens tokens,
        CancellationToken stop)
    {
        if (!Loopback.IsLoopbackHost(http.Host.Host))
        {
            return Refuse(StatusCodes.Status403Forbidden, "NOT_LOOPBACK", "Ask for local tokens under 127.0.0.1 or localhost.");
        }

        var known = request.UserName is { } name
            && await db.Set<User>().AnyAsync(user => user.UserName == name && user.Active, stop);
        return known
            ? Results.Ok(new Response(tokens.Issue(request.UserName!)))
            : Refuse(StatusCodes.Status401Unauthorized, "UNKNOWN_USER", "There is no active user of that name; 'admin' always exists.");
    }

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);
}
