using System.Net;
using CrmGraph.Domain;

namespace CrmGraph.Api.Hosting;

/// <summary>The start page as HTML without scripts; without links it only says where things are.</summary>
internal sealed class StartPageHtml(StartPageText text, StartPageLinks? links)
{
    public const string SchemaPath = "/graphql/schema.graphql";

    private const string Style =
        """
        :root{color-scheme:light;--ink:#14284b;--muted:#64718c;--line:#dfe6f1;--blue:#2563eb}
        *{box-sizing:border-box}
        body{margin:0;background:#f3f6fb;color:var(--ink);font:15px/1.6 system-ui,-apple-system,"Noto Sans SC","Microsoft YaHei",sans-serif}
        header{background:#14284b;border-bottom:3px solid var(--blue);color:#fff;padding:1.6rem 0}
        header p{margin:.2rem 0 0;color:#c9d7f0}h1{margin:0;font-size:1.5rem}
        header>div,main{max-width:46rem;margin:0 auto;padding:0 1.2rem}
        section{background:#fff;border:1px solid var(--line);border-radius:8px;margin:1.1rem 0;padding:1rem 1.2rem}
        h2{margin:0 0 .6rem;font-size:1rem}
        dl{display:grid;grid-template-columns:auto 1fr;gap:.25rem 1rem;margin:0}dt{color:var(--muted)}dd{margin:0}
        .files{display:flex;flex-wrap:wrap;gap:.4rem}
        .files a{border:1px solid var(--line);border-radius:6px;padding:.05rem .6rem;text-decoration:none}.files a:hover{border-color:var(--blue)}
        pre{background:#f3f6fb;border-radius:6px;margin:0;padding:.8rem 1rem;font-size:13px;white-space:pre-wrap;overflow-wrap:anywhere}
        a{color:var(--blue)}.note{color:var(--muted);font-size:13px;margin:.7rem 0 0}
        """;

    /// <param name="week">The running week, offered with the one before.</param>
    public string Render(IsoWeek week) =>
        $"""
        <!doctype html>
        <html lang="{text.Language}">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>CrmGraph</title><style>{Style}</style>
        </head>
        <body>
        <header><div><h1>CrmGraph</h1><p>{Escape(text.Welcome)}</p></div></header>
        <main>
        {(links is null ? "" : Reviews(links, week) + Query())}
        {Endpoints()}
        </main>
        </body>
        </html>
        """;

    private string Reviews(StartPageLinks reviews, IsoWeek week) =>
        $"""
        <section><h2>{text.Review}</h2>
        <dl>{Files(reviews, text.ThisWeek, week)}{Files(reviews, text.LastWeek, week.Previous)}</dl>
        <p class="note">{text.LinksExpire}</p></section>
        """;

    private static string Files(StartPageLinks reviews, string name, IsoWeek week) =>
        $"""
        <dt>{name} {week}</dt>
        <dd class="files">
        {Anchor(reviews.Review(week, "pdf", "zh-CN"), "PDF 中文")}
        {Anchor(reviews.Review(week, "pdf", "en"), "PDF English")}
        {Anchor(reviews.Review(week, "xlsx", "zh-CN"), "Excel 中文")}
        {Anchor(reviews.Review(week, "xlsx", "en"), "Excel English")}
        </dd>
        """;

    private string Query() => $"<section><h2>{text.FirstQuery}</h2><pre>{Escape(text.Curl)}</pre></section>";

    private string Endpoints() =>
        $"""
        <section><h2>{text.Endpoints}</h2>
        <dl>
        <dt>{text.GraphQL}</dt><dd><code>POST /graphql</code></dd>
        <dt>{text.Live}</dt><dd><code>/hubs/graphql</code></dd>
        <dt>{text.Schema}</dt><dd>{(links is null ? $"<code>{SchemaPath}</code>" : Anchor(links.Schema, SchemaPath))}</dd>
        <dt>{text.Health}</dt><dd>{Anchor("/health/ready", "/health/ready")}</dd>
        </dl>
        {(links is null ? $"<p class=\"note\">{text.SchemaNeedsToken}</p>" : "")}</section>
        """;

    private static string Anchor(string address, string name) => $"<a href=\"{Escape(address)}\">{name}</a>";

    private static string Escape(string words) => WebUtility.HtmlEncode(words);
}
