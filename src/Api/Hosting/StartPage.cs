using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;

namespace CrmGraph.Api.Hosting;

/// <summary>The page at /: what to open and what to paste, in the browser's language.</summary>
internal static class StartPage
{
    public static void MapStartPage(this IEndpointRouteBuilder routes, AuthSettings auth) =>
        routes.MapGet("/", async (HttpContext http, CrmDbContext db, Tickets tickets, TimeProvider clock, CancellationToken stop) =>
        {
            var workspace = await db.Workspace(stop);
            var week = IsoWeek.Of(workspace.LocalDate(clock.UtcNow()));
            var text = new StartPageText(RequestLanguage.Of(http), workspace.Name, $"{http.Request.Scheme}://{http.Request.Host}");
            var isLocal = auth.Mode == AuthMode.Local && Loopback.IsLoopbackHost(http.Request.Host.Host);
            var html = new StartPageHtml(text, isLocal ? new StartPageLinks(tickets) : null);
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
            http.Response.Headers.CacheControl = "no-store";
            return Results.Text(html.Render(week), "text/html; charset=utf-8");
        });
}
