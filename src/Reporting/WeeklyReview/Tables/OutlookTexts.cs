using CrmGraph.Domain;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview.Tables;

/// <summary>The labels of the sections that look ahead and of those that look at how people work.</summary>
internal static class OutlookTexts
{
    public static BilingualText Sheet { get; } = new("预测与执行", "Outlook & discipline");

    public static BilingualText Targets { get; } = new("目标达成", "Target attainment");
    public static BilingualText TargetsNote { get; } = new("截至本周末的赢单金额", "won by the end of the week");
    public static BilingualText NoTargets { get; } = new("本周未设销售目标。", "No sales target is set for this week.");
    public static BilingualText Company { get; } = new("全公司", "Company");
    public static BilingualText Holder { get; } = new("对象", "Holder");
    public static BilingualText Period { get; } = new("期间", "Period");
    public static BilingualText Target { get; } = new("目标", "Target");
    public static BilingualText Won { get; } = new("已赢单", "Won");
    public static BilingualText Attainment { get; } = new("达成率", "Attainment");
    public static BilingualText TimeGone { get; } = new("时间进度", "Time gone");

    public static BilingualText Months { get; } = new("收入预测", "Revenue forecast");
    public static BilingualText NoMonths { get; } = new("期末没有可预测的在途商机。", "Nothing was open that could be forecast.");
    public static BilingualText Month { get; } = new("月份", "Month");
    public static BilingualText Expected { get; } = new("预计收入", "Expected");
    public static BilingualText BelowTarget { get; } = new("低于目标", "Below target");
    public static BilingualText Gap { get; } = new("缺口", "Gap");
    public static BilingualText NothingExpected { get; } = new("无预计收入", "nothing expected");
    public static BilingualText Short { get; } = new("低于目标", "below target");
    public static BilingualText Enough { get; } = new("充足", "enough");

    public static BilingualText Stocks { get; } = new("商机充足度", "Pipeline sufficiency");
    public static BilingualText StocksNote { get; } = new("各阶段存量与实现月度目标所需存量", "what each stage holds and needs for the monthly target");
    public static BilingualText Stage { get; } = new("阶段", "Stage");
    public static BilingualText Stock { get; } = new("存量", "Stock");
    public static BilingualText WinChance { get; } = new("赢单概率", "Win chance");
    public static BilingualText Needed { get; } = new("所需存量", "Needed");
    public static BilingualText Missing { get; } = new("不足", "Missing");
    public static BilingualText FeltIn { get; } = new("影响月份", "Felt in");

    public static BilingualText Breaches { get; } = new("时限违规", "Time limits passed");
    public static BilingualText BreachesNote { get; } = new("时限在本周到期而未处理", "limits that ended this week with nothing done");
    public static BilingualText NoBreaches { get; } = new("本周没有超过时限。", "No time limit was passed this week.");
    public static BilingualText Person { get; } = new("负责人", "Responsible");
    public static BilingualText StageLimits { get; } = new("阶段超时", "Stage limits");
    public static BilingualText FirstTouches { get; } = new("首次触达超时", "First touches");

    public static BilingualText Overrides { get; } = new("门槛放行", "Gates passed by override");
    public static BilingualText NoOverrides { get; } = new("本周没有破例放行。", "No gate was passed with something missing.");
    public static BilingualText Opportunity { get; } = new("商机", "Opportunity");
    public static BilingualText Into { get; } = new("进入阶段", "Into stage");
    public static BilingualText By { get; } = new("放行人", "By");
    public static BilingualText Reason { get; } = new("原因", "Reason");
    public static BilingualText On { get; } = new("日期", "Date");

    public static BilingualText Issue { get; } = new("事项", "Issue");
    public static BilingualText Affected { get; } = new("商机数", "Opportunities");
    public static BilingualText Amount { get; } = new("金额", "Amount");

    public static BilingualText TierResults { get; } = new("客户分层结果", "Results by tier");
    public static BilingualText TierResultsNote { get; } = new("按客户现有层级", "by the customers' present tier");
    public static BilingualText Tier { get; } = new("层级", "Tier");
    public static BilingualText NoTier { get; } = new("未分层", "no tier");
    public static BilingualText Customers { get; } = new("客户数", "Customers");
    public static BilingualText Wins { get; } = new("单数", "Wins");
    public static BilingualText WonValue { get; } = new("赢单金额", "Won value");
    public static BilingualText Previous { get; } = new("上周", "Last week");

    public static BilingualText Contributions { get; } = new("贡献分析", "What moved the won value");
    public static BilingualText ContributionsNote { get; } = new("每个维度中变动最大的部分", "the parts that moved most, by dimension");
    public static BilingualText NoContributions { get; } = new("近两周没有赢单。", "Nothing was won in two weeks.");
    public static BilingualText Dimension { get; } = new("维度", "Dimension");
    public static BilingualText Part { get; } = new("部分", "Part");
    public static BilingualText Now { get; } = new("本周", "This week");
    public static BilingualText Change { get; } = new("增减", "Change");

    public static BilingualText Of(ContributionKind kind) => kind switch
    {
        ContributionKind.Team => new("团队", "Team"),
        ContributionKind.Source => new("来源", "Source"),
        ContributionKind.Stage => new("成交前阶段", "Stage won from"),
        ContributionKind.Tier => new("客户层级", "Customer tier"),
        ContributionKind.Product => new("产品", "Product"),
    };

    /// <summary>2026 年 11 月, Nov 2026; the quarter and the year likewise.</summary>
    public static BilingualText Of(TargetPeriod period, DateOnly start)
    {
        const int MonthsInAQuarter = 3;
        var quarter = ((start.Month - 1) / MonthsInAQuarter) + 1;
        return period switch
        {
            TargetPeriod.Month => new(DateText.Month(start, ReportLanguage.Zh), DateText.Month(start, ReportLanguage.En)),
            TargetPeriod.Quarter => new($"{start.Year} 年第 {quarter} 季度", $"Q{quarter} {start.Year}"),
            TargetPeriod.Year => new($"{start.Year} 年", $"{start.Year}"),
        };
    }
}
