using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using static CrmGraph.Api.Reviews.Drafting.Finding;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>What the week's opportunities tell: where the money came from, and what was lost on the way.</summary>
internal static class SalesFindings
{
    private static readonly Finding NothingWon = new(
        new("本周没有赢单", "Nothing was won"),
        new("聚焦临近成交的商机", "Focus on what is closest to closing"));

    public static Finding AverageOrder(ReviewFacts facts, bool good)
    {
        var won = OfWeek(facts, facts.Won);
        var total = won.Sum(line => line.ToBaseUnits);
        if (total == 0)
        {
            return NothingWon;
        }

        var largest = won.Max(line => line.ToBaseUnits);
        var money = Money(WeekFigures.Amount(largest), facts.Workspace.BaseCurrency);
        var share = Percent(largest / (decimal)total);
        return new(
            new($"最大一单 {money.Zh}，占 {share}", $"The largest win is {money.En}, {share} of the total"),
            good ? new("推广高价值产品组合", "Offer the higher-value bundle") : new("复核折扣，推荐组合方案", "Review discounts, propose bundles"));
    }

    public static Finding RevenuePerRep(IReadOnlyList<LeaderboardRow> reps, bool good)
    {
        var winners = reps.Count(row => row.WonCount > 0);
        if (winners == 0)
        {
            return NothingWon;
        }

        if (reps is [var only])
        {
            return new(
                new(Text($"{only.Name}赢单 {only.WonCount} 个"), $"{only.Name} won {Counted(only.WonCount, "deal", "deals")}"),
                good ? new("保持跟进节奏", "Keep up the follow-ups") : new("优先跟进高价值商机", "Put high-value opportunities first"));
        }

        var teams = reps.Where(row => row.Team is not null).GroupBy(row => row.Team!).ToList();
        var best = teams.Count > 1 ? teams.MaxBy(team => team.Sum(row => row.WonValue))!.Key : null;
        return new(
            new(
                Text($"{reps.Count} 人中 {winners} 人赢单") + (best is null ? "" : $"，{best}最多"),
                Text($"{winners} of {Counted(reps.Count, "rep", "reps")} won") + (best is null ? "" : $", {best} the most")),
            good ? new("分享领先者的经验", "Share what the leaders do") : new("一对一辅导未赢单成员", "Coach those without a win, one to one"));
    }

    public static Finding WonValue(
        IReadOnlyList<LeaderboardRow> reps,
        IReadOnlyList<ReviewContribution> contributions,
        string currency,
        bool good)
    {
        if (reps is not [{ WonValue: > 0 } top, ..])
        {
            return NothingWon;
        }

        var (money, moved) = (Money(top.WonValue, currency), ContributionFindings.Largest(contributions, currency));
        return new(
            new(
                Text($"{top.Name}最多：{top.WonCount} 单，{money.Zh}") + moved.Zh,
                $"{top.Name} won most: {money.En} in {Counted(top.WonCount, "deal", "deals")}" + moved.En),
            good ? new("整理并分享成功案例", "Write up the winning cases") : new("重点推进后期商机", "Push what stands in late stages"));
    }

    public static Finding NewPipeline(ReviewFacts facts, bool good)
    {
        var now = OfWeek(facts, facts.Opened).Count;
        var before = facts.Opened.Count(line => facts.Period.WeekOf(line.At) == facts.Period.Week.Previous);
        return new(
            new(Text($"新建商机 {now} 个（上周 {before} 个）"), Text($"{Counted(now, "new opportunity", "new opportunities")}, after {before}")),
            good && now > 0 ? new("保持拓展节奏", "Keep the pace of prospecting") : new("增加拓展时间，激活老客户", "Prospect more, revive old customers"));
    }

    public static Finding WinRate(ReviewFacts facts, bool good)
    {
        var won = OfWeek(facts, facts.Won).Count;
        var lost = OfWeek(facts, facts.Lost);
        if (won + lost.Count == 0)
        {
            return new(
                new("本周没有商机关闭", "Nothing was closed"),
                new("推动客户作出决定", "Bring customers to a decision"));
        }

        var reason = MainReason(lost);
        return new(
            new(Text($"赢 {won} 丢 {lost.Count}") + reason.Zh, Text($"{won} won, {lost.Count} lost") + reason.En),
            good ? new("推广有效的方案模板", "Reuse the proposals that worked") : new("复盘丢单，改进报价策略", "Review the losses, improve pricing"));
    }

    public static Finding SalesCycle(ReviewFacts facts, bool good)
    {
        var cycles = facts.CyclesOf(OfWeek(facts, facts.Won));
        if (cycles.Count == 0)
        {
            return NothingWon;
        }

        var longest = (int)Math.Round(cycles.Max(), MidpointRounding.AwayFromZero);
        return new(
            new(Text($"共 {cycles.Count} 单，最长 {longest} 天"), $"The longest of {cycles.Count} took {Counted(longest, "day", "days")}"),
            good ? new("保持流程节奏", "Keep the process moving") : new("清理超期阶段，简化审批", "Clear overdue stages, shorten approvals"));
    }

    /// <summary>The most frequent reason; one that all losses share sets nothing apart.</summary>
    private static BilingualText MainReason(List<LedgerLine> lost)
    {
        var reasons = lost.Where(line => line.Reason is not null).CountBy(line => line.Reason!).ToList();
        if (reasons.Count < 2)
        {
            return new("", "");
        }

        var (reason, count) = reasons.OrderByDescending(group => group.Value).ThenBy(group => group.Key, StringComparer.Ordinal).First();
        return new(Text($"；首因：{reason}（{count}）"), Text($"; most often: {reason} ({count})"));
    }

    private static List<LedgerLine> OfWeek(ReviewFacts facts, IEnumerable<LedgerLine> lines) =>
        [.. lines.Where(line => facts.Period.WeekOf(line.At) == facts.Period.Week)];
}
