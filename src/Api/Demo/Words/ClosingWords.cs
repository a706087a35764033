using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Demo.Words;

/// <summary>Why opportunities end as they do, and who got the contract where we did not.</summary>
internal static class ClosingWords
{
    /// <summary>Why an opportunity is paused.</summary>
    public const string Pause = "客户预算冻结，待下一季度再议 Budget frozen until the next quarter";

    private const int CompetitorPercent = 60;

    private static readonly IReadOnlyList<LossWord> Losses =
    [
        new("价格高于竞品", "A competitor was cheaper", "报价前应先确认预算区间。", "Agree on the budget range before quoting."),
        new("功能不满足核心需求", "A core requirement was not met", "需求访谈应覆盖一线班组。", "Interview the shop floor as well."),
        new("实施周期过长", "The implementation took too long", "应主推快速部署版。", "Offer the rapid deployment edition first."),
        new("决策人更换", "The decision maker left", "应同时联系两位以上决策人。", "Keep in touch with more than one decision maker."),
        new("选择原有供应商", "They stayed with their supplier", "应更早给出迁移方案。", "Show the migration plan earlier."),
        new("跟进不及时", "We followed up too late", "应遵守首次触达时限。", "Keep to the time limit of the first contact."),
    ];

    private static readonly IReadOnlyList<(string Zh, string En)> Wins =
    [
        ("快速部署方案打消了客户对周期的顾虑。", "The rapid deployment edition settled the worry about time."),
        ("同行业案例参观起到关键作用。", "The reference visit in the same industry decided it."),
        ("高层互访推动了预算审批。", "A meeting of both managements moved the budget."),
        ("试点产线效果显著，客户主动扩大范围。", "The pilot line worked so well that the customer asked for more."),
        ("老客户复购，流程顺畅。", "A repeat purchase without obstacles."),
    ];

    private static readonly IReadOnlyList<LossWord> Terminations =
    [
        new("客户取消项目", "The customer cancelled the project", "立项依据不足。", "The business case was weak."),
        new("客户资质未通过审核", "The customer failed the qualification check", "应提前核验资质。", "Check the qualification earlier."),
        new("工厂搬迁，需求消失", "The site moved and the need is gone", "无。", "Nothing to learn."),
    ];

    /// <summary>The companies that win what this one loses.</summary>
    public static IReadOnlyList<string> Competitors { get; } =
        ["蓝岭软件 Blue Ridge Software", "远图科技 Farmap Systems", "奥比塔系统 Orbita Systems", "云杉信息 Spruce Data"];

    /// <summary>What was learned from a won opportunity.</summary>
    public static string Win(bool chinese, Dice dice)
    {
        var (zh, en) = dice.Of(Wins);
        return chinese ? zh : en;
    }

    public static Loss Loss(bool chinese, IReadOnlyList<Competitor> competitors, Dice dice)
    {
        var loss = dice.Of(Losses).In(chinese);
        var competitor = dice.Of(competitors);
        return dice.Chance(CompetitorPercent) ? loss with { CompetitorId = competitor.Id } : loss with { NoCompetitor = true };
    }

    public static Loss Termination(bool chinese, Dice dice) => dice.Of(Terminations).In(chinese);

    private sealed record LossWord(string Zh, string En, string ZhSummary, string EnSummary)
    {
        public Loss In(bool chinese) => chinese ? new(Zh, ZhSummary) : new(En, EnSummary);
    }
}
