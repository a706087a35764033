using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews;

public sealed class WeeklyTemplateTests
{
    private const string Week = "2026-W46";

    private static readonly (string Metric, string Row, string Conclusion, string Measure)[] Template =
    [
        ("LEADS", "线索总量 120 100 +20%", "营销活动效果显著", "增加同类活动投入"),
        ("LEAD_CONVERSION", "线索转化率 15% 18% −3%", "需求确认阶段跟进不足", "加强首次触达培训"),
        ("AVERAGE_ORDER_VALUE", "客单价 8.5万元 7.8万元 +9%", "高价值产品占比提升", "推广高端产品组合"),
        ("REVENUE_PER_REP", "团队人均业绩 45万元 42万元 +7%", "*明团队贡献突出", "分享*明销售经验"),
    ];

    [Theory, EveryDatabase]
    public async Task The_template_of_the_weekly_analysis_is_printed_to_the_character(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await TemplateWeek.Store(server);
        await server.Open();
        var admin = await server.As("admin");
        var draft = await admin.Made("makeWeeklyReview", new { week = Week });
        foreach (var (metric, _, conclusion, measure) in Template)
        {
            var input = new { id = draft.Id(), version = draft.Version(), metric, conclusionZh = conclusion, measureZh = measure };
            draft = await admin.Made("editConclusion", input);
        }

        var text = await (await ReviewFile.Get(admin, $"/reports/weekly-review/{Week}.pdf?lang=zh-CN")).Text();

        Assert.Contains("分析维度 本周数据 上周数据 环比变化 核心结论 改进措施", text, StringComparison.Ordinal);
        Assert.All(Template, row => Assert.Contains($"{row.Row} {row.Conclusion} {row.Measure}", text, StringComparison.Ordinal));
    }
}
