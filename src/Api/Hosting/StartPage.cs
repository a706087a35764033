using System.Net;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews;
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
            var page = new StartPageText(RequestLanguage.Of(http), workspace.Name, $"{http.Request.Scheme}://{http.Request.Host}");
            var links = auth.Mode == AuthMode.Local && Loopback.IsLoopbackHost(http.Request.Host.Host)
                ? Links(week, tickets)
                : [];
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
            return Results.Text(Render(page, week, links, auth.Mode), "text/html; charset=utf-8");
        });

    private static IReadOnlyList<(string Text, string Address)> Links(IsoWeek week, Tickets tickets) =>
    [
        Link(week, "pdf", "zh-CN", "PDF（中文）", tickets),
        Link(week, "pdf", "en", "PDF (English)", tickets),
        Link(week, "xlsx", "zh-CN", "Excel（中文）", tickets),
        Link(week, "xlsx", "en", "Excel (English)", tickets),
    ];

    private static (string Text, string Address) Link(IsoWeek week, string format, string language, string text, Tickets tickets)
    {
        var path = $"{ReviewDownloads.Folder}{week}.{format}";
        return (text, $"{path}?lang={language}&ticket={tickets.Issue(path, Seed.AdministratorName, Tickets.PageLifetime)}");
    }

    private static string Render(
        StartPageText text,
        IsoWeek week,
        IReadOnlyList<(string Text, string Address)> links,
        AuthMode mode)
    {
        var query = mode == AuthMode.Local ? $"<h2>{text.FirstQuery}</h2><pre>{Escape(text.Curl)}</pre>" : "";
        var review = links.Count > 0 ? $"<h2>{text.Review} {week}</h2>{Anchors(links)}<p class=\"note\">{text.LinksExpire}</p>" : "";
        return $"""
            <!doctype html>
            <html lang="{text.Language}">
            <head><meta charset="utf-8"><title>CrmGraph</title><style>{Style}</style></head>
            <body>
            <h1>CrmGraph</h1><p>{Escape(text.Welcome)}</p>
            <h2>{text.Endpoints}</h2>
            <ul>
            <li><code>POST /graphql</code></li>
            <li><a href="/graphql/schema.graphql">/graphql/schema.graphql</a></li>
            <li><code>/hubs/graphql</code> (SignalR)</li>
            <li><a href="/health/ready">/health/ready</a></li>
            </ul>
            {query}
            {review}
            </body>
            </html>
            """;
    }

    private static string Anchors(IReadOnlyList<(string Text, string Address)> links) =>
        $"<p>{string.Join(" · ", links.Select(link => $"<a href=\"{Escape(link.Address)}\">{link.Text}</a>"))}</p>";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private const string Style =
        "body{font:16px/1.6 system-ui,'Noto Sans SC',sans-serif;max-width:52rem;margin:3rem auto;padding:0 1rem;color:#14284b}"
        + "h1{margin-bottom:0}h2{margin:2rem 0 .5rem;font-size:1.1rem}pre{background:#f2f5fa;padding:1rem;border-radius:6px;overflow:auto;font-size:14px}"
        + "a{color:#2563eb}.note{color:#6b7790;font-size:14px}";
}
