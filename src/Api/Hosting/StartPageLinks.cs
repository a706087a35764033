using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Reviews;
using CrmGraph.Domain;

namespace CrmGraph.Api.Hosting;

/// <summary>Links that open without a token: each carries a ticket for its one address in the administrator's name.</summary>
internal sealed class StartPageLinks(Tickets tickets)
{
    public string Schema => Link(StartPageHtml.SchemaPath);

    public string Review(IsoWeek week, string format, string language) =>
        $"{Link($"{ReviewDownloads.Folder}{week}.{format}")}&lang={language}";

    private string Link(string path) =>
        $"{path}?ticket={tickets.Issue(path, Seed.AdministratorName, Tickets.PageLifetime)}";
}
