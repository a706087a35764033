using System.Globalization;
using CrmGraph.Domain;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews;

/// <summary>Drafts, for each row of the weekly table, what is behind the change and what to do about it.</summary>
internal static class ReviewConclusions
{
    private static readonly MetricKey[] Rows =
    [
        MetricKey.Leads,
        MetricKey.LeadConversion,
        MetricKey.AverageOrderValue,
        MetricKey.RevenuePerRep,
        MetricKey.WonValue,
        MetricKey.NewPipeline,
        MetricKey.WinRate,
        MetricKey.SalesCycle,
    ];

    public static IReadOnlyList<ReviewTableRow> Draft(
        ReviewFacts facts,
        IReadOnlyList<ReviewMetric> metrics,
        IReadOnlyList<LeaderboardRow> leaderboard) =>
        [.. Rows.Select(key =>
        {
            var metric = metrics.Single(metric => metric.Key == key);
            var conclusion = Conclusion(key, facts, leaderboard);
            var measure = Measure(key, IsGood(metric));
            return new ReviewTableRow(key, conclusion.Zh, conclusion.En, measure.Zh, measure.En);
        })];

    private static bool IsGood(ReviewMetric metric) =>
        metric.Change is null || metric.Change == 0 || metric.Change > 0 == (metric.GoodDirection == GoodDirection.Up);

    private static BilingualText Conclusion(MetricKey key, ReviewFacts facts, IReadOnlyList<LeaderboardRow> leaderboard) => key switch
    {
        MetricKey.Leads => LeadSources(facts),
        MetricKey.LeadConversion => LateTouches(facts),
        MetricKey.AverageOrderValue => LargestDeal(facts),
        MetricKey.RevenuePerRep => TopTeam(leaderboard),
        MetricKey.WonValue => TopRep(leaderboard),
        MetricKey.NewPipeline => NewOpportunities(facts),
        MetricKey.WinRate => Losses(facts),
        _ => Won(facts),
    };

    private static BilingualText LeadSources(ReviewFacts facts)
    {
        var top = LeadsOfWeek(facts).GroupBy(lead => lead.Source).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).FirstOrDefault();
        return top is null
            ? new("本周没有新线索", "No new lead this week")
            : new(Text($"主要来自{SourceZh(top.Key)}：{top.Count()} 条"), Text($"Most came from {SourceEn(top.Key)}: {top.Count()}"));
    }

    private static BilingualText LateTouches(ReviewFacts facts)
    {
        var leads = LeadsOfWeek(facts).ToList();
        var late = leads.Count(lead => (lead.FirstTouchedAt ?? facts.Period.Seen) - lead.CreatedAt > TimeSpan.FromDays(1));
        return (leads.Count, late) switch
        {
            (0, _) => new("本周没有新线索", "No new lead this week"),
            (_, 0) => new("首次触达均在 24 小时内", "Every first touch came within 24 hours"),
            _ => new(Text($"{late} 条线索首次触达超过 24 小时"), Text($"First touch after 24 hours for {late} leads")),
        };
    }

    private static BilingualText LargestDeal(ReviewFacts facts)
    {
        var largest = WonOfWeek(facts).Select(line => line.ToBaseUnits).DefaultIfEmpty().Max();
        return largest == 0
            ? new("本周没有赢单", "Nothing was won this week")
            : new(Text($"最大一单 {Amount(largest)}"), Text($"Largest deal {Amount(largest)}"));
    }

    private static BilingualText TopTeam(IReadOnlyList<LeaderboardRow> leaderboard)
    {
        var top = leaderboard.Where(row => row.WonValue > 0).GroupBy(row => row.Team).MaxBy(group => group.Sum(row => row.WonValue));
        return top?.Key is not { } team
            ? new("本周没有赢单", "Nothing was won this week")
            : new($"{team}贡献突出", $"{team} stands out");
    }

    private static BilingualText TopRep(IReadOnlyList<LeaderboardRow> leaderboard) =>
        leaderboard is [{ WonValue: > 0 } top, ..]
            ? new(Text($"{top.Name}赢单 {top.WonCount} 个，位列第一"), Text($"{top.Name} leads with {top.WonCount} won"))
            : new("本周没有赢单", "Nothing was won this week");

    private static BilingualText NewOpportunities(ReviewFacts facts)
    {
        var count = facts.Opened.Count(line => facts.Period.WeekOf(line.At) == facts.Period.Week);
        return new(Text($"新建商机 {count} 个"), Text($"{count} new opportunities"));
    }

    private static BilingualText Losses(ReviewFacts facts)
    {
        var lost = facts.Lost.Where(line => facts.Period.WeekOf(line.At) == facts.Period.Week).ToList();
        var reason = lost.Where(line => line.Reason is not null).GroupBy(line => line.Reason).MaxBy(group => group.Count())?.Key;
        return reason is null
            ? new(Text($"丢单 {lost.Count} 个"), Text($"{lost.Count} lost"))
            : new(Text($"丢单 {lost.Count} 个，首要原因：{reason}"), Text($"{lost.Count} lost, mostly: {reason}"));
    }

    private static BilingualText Won(ReviewFacts facts)
    {
        var count = WonOfWeek(facts).Count();
        return new(Text($"依据 {count} 个赢单商机"), Text($"Based on {count} won opportunities"));
    }

    private static BilingualText Measure(MetricKey key, bool good) => (key, good) switch
    {
        (MetricKey.Leads, true) => new("增加同类渠道投入", "Invest more in this channel"),
        (MetricKey.Leads, false) => new("检查主要渠道的投放", "Check the spending on the main channels"),
        (MetricKey.LeadConversion, true) => new("固化首次触达做法", "Keep the first-touch routine"),
        (MetricKey.LeadConversion, false) => new("加强首次触达培训", "Train the first touch"),
        (MetricKey.AverageOrderValue, true) => new("推广高价值产品组合", "Offer the higher-value bundle more widely"),
        (MetricKey.AverageOrderValue, false) => new("复核折扣，推荐组合方案", "Review discounts, propose bundles"),
        (MetricKey.RevenuePerRep, true) => new("分享领先团队的经验", "Share what the leading team does"),
        (MetricKey.RevenuePerRep, false) => new("为落后成员安排一对一辅导", "Coach those who lag, one to one"),
        (MetricKey.WonValue, true) => new("将成功案例整理分享", "Write up the winning cases"),
        (MetricKey.WonValue, false) => new("重点推进后期商机", "Push the opportunities in late stages"),
        (MetricKey.NewPipeline, true) => new("保持拓展节奏", "Keep the pace of prospecting"),
        (MetricKey.NewPipeline, false) => new("增加拓展时间，激活老客户", "Spend more time prospecting, revive old customers"),
        (MetricKey.WinRate, true) => new("推广有效的方案模板", "Use the proposal template that works"),
        (MetricKey.WinRate, false) => new("复盘丢单，改进报价策略", "Review the losses, improve pricing"),
        (_, true) => new("保持流程节奏", "Keep the process moving"),
        (_, false) => new("清理超期阶段，简化审批", "Clear overdue stages, shorten approvals"),
    };

    private static IEnumerable<LeadFact> LeadsOfWeek(ReviewFacts facts) =>
        facts.Leads.Where(lead => facts.Period.WeekOf(lead.CreatedAt) == facts.Period.Week);

    private static IEnumerable<LedgerLine> WonOfWeek(ReviewFacts facts) =>
        facts.Won.Where(line => facts.Period.WeekOf(line.At) == facts.Period.Week);

    private static string SourceZh(LeadSource source) => source switch
    {
        LeadSource.Website => "官网",
        LeadSource.SocialMedia => "社交媒体",
        LeadSource.Referral => "推荐",
        LeadSource.Event => "市场活动",
        LeadSource.ContentMarketing => "内容营销",
        LeadSource.Advertising => "广告",
        LeadSource.ColdCall => "电话拓展",
        LeadSource.Other => "其他渠道",
    };

    private static string SourceEn(LeadSource source) => source switch
    {
        LeadSource.Website => "the website",
        LeadSource.SocialMedia => "social media",
        LeadSource.Referral => "referrals",
        LeadSource.Event => "events",
        LeadSource.ContentMarketing => "content marketing",
        LeadSource.Advertising => "advertising",
        LeadSource.ColdCall => "cold calls",
        LeadSource.Other => "other channels",
    };

    private static string Amount(long units) => Text($"{WeekFigures.Amount(units):#,##0}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
