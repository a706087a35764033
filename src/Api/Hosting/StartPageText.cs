using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Hosting;

/// <summary>The words of the start page.</summary>
internal sealed record StartPageText(ReportLanguage Spoken, string Company, string Address)
{
    public string Language => Spoken == ReportLanguage.Zh ? "zh-CN" : "en";

    public string Welcome => Say($"{Company} 的客户关系管理后端正在运行。", $"The CRM back end of {Company} is running.");

    public string Endpoints => Say("接口", "Endpoints");

    public string FirstQuery => Say("第一个查询（粘贴到终端）", "A first query (paste into a terminal)");

    public string Review => Say("销售周报", "Weekly sales review");

    public string ThisWeek => Say("本周", "This week");

    public string LastWeek => Say("上周", "Last week");

    public string GraphQL => Say("查询与修改", "Queries and mutations");

    public string Live => Say("实时推送（SignalR）", "Live changes (SignalR)");

    public string Schema => Say("完整模式", "Schema");

    public string Health => Say("运行状态", "Health");

    public string SchemaNeedsToken => Say("模式需要管理员的令牌。", "The schema needs an administrator's token.");

    public string LinksExpire => Say("链接 5 分钟内有效，刷新页面可获取新链接。", "The links work for 5 minutes; reload the page for new ones.");

    /// <summary>Fetches a token and asks for the five largest open opportunities.</summary>
    public string Curl =>
        $$$"""
        TOKEN=$(curl -s {{{Address}}}/auth/token -H 'content-type: application/json' -d '{"userName":"admin"}' | cut -d'"' -f4)
        curl -s {{{Address}}}/graphql -H "authorization: Bearer $TOKEN" -H 'content-type: application/json' -d '{"query":"{ opportunities(first: 5, where: {status: {eq: OPEN}}, order: [{amount: DESC}]) { totalCount nodes { number title amount currency stage { name } customer { name } owner { name } } } }"}'
        """;

    private string Say(string zh, string en) => Spoken == ReportLanguage.Zh ? zh : en;
}
