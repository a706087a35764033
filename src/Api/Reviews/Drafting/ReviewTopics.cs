using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using static CrmGraph.Api.Reviews.Drafting.Finding;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>Drafts the three topics of the review meeting from the week's own figures.</summary>
internal static class ReviewTopics
{
    /// <summary>One week of a rep is luck; four show a pattern.</summary>
    private const int WeeksOfPerformance = 4;

    public static IReadOnlyList<ReviewTopic> Draft(
        ReviewFacts facts,
        IReadOnlyList<ReviewStage> stages,
        IReadOnlyList<LeaderboardRow> leaderboard) =>
        [
            Topic(ReviewTopicKind.HighConversion, HighConversion(leaderboard, facts.Workspace.BaseCurrency)),
            Topic(ReviewTopicKind.WeakStep, WeakStep(stages)),
            Topic(ReviewTopicKind.IndividualPerformance, Individual(facts, leaderboard)),
        ];

    private static ReviewTopic Topic(ReviewTopicKind kind, BilingualText text) => new(kind, text.Zh, text.En);

    /// <summary>A single win may be luck, so whoever won twice comes first.</summary>
    private static BilingualText HighConversion(IReadOnlyList<LeaderboardRow> leaderboard, string currency)
    {
        var best = leaderboard
            .Where(row => row is { WonCount: > 0, WinRate: > 0 })
            .OrderByDescending(row => row.WonCount > 1)
            .ThenByDescending(row => row.WinRate)
            .ThenByDescending(row => row.WonValue)
            .FirstOrDefault();
        if (best is not { WinRate: { } rate })
        {
            return new("本周没有赢单，暂无案例。", "Nothing was won, so there is no case to tell.");
        }

        var closed = (int)Math.Round(best.WonCount / rate);
        var money = Money(best.WonValue, currency);
        return new(
            Text($"{best.Name}本周关闭 {closed} 个商机，赢 {best.WonCount} 个（{Percent(rate)}），共 {money.Zh}。请介绍客户特点与关键动作。"),
            Text($"{best.Name} won {best.WonCount} of {closed} closed ({Percent(rate)}), {money.En} in all. Which customers were they, and which actions decided?"));
    }

    private static BilingualText WeakStep(IReadOnlyList<ReviewStage> stages)
    {
        var weakest = stages.Where(stage => stage.Conversion is not null).MinBy(stage => stage.Conversion);
        if (weakest is not { Conversion: { } conversion })
        {
            return new("近 12 周没有商机离开任何阶段，无法判断薄弱环节。", "Nothing left a stage in 12 weeks, so no step stands out as weak.");
        }

        return new(
            Text($"{weakest.PipelineZh}“{weakest.NameZh}”近 12 周仅 {Percent(conversion)} 进入下一阶段，为各阶段最低。请讨论话术与动作如何改进。"),
            Text($"{weakest.NameEn} ({weakest.PipelineEn}) passes on only {Percent(conversion)} over 12 weeks, the least of all stages. What would help there?"));
    }

    private static BilingualText Individual(ReviewFacts facts, IReadOnlyList<LeaderboardRow> leaderboard)
    {
        var first = facts.Period.Weeks[^WeeksOfPerformance];
        var won = facts.Won.Where(line => facts.Period.WeekOf(line.At) >= first).ToLookup(line => line.ToOwnerId);
        var opened = facts.Opened.ToLookup(line => line.ToOwnerId);
        var reps = leaderboard
            .Where(row => opened[row.UserId].Any())
            .Select(row => (row.UserId, row.Name, Won: WeekFigures.Amount(won[row.UserId].Sum(line => line.ToBaseUnits))))
            .ToList();
        var average = reps.Select(rep => rep.Won).DefaultIfEmpty().Average();
        if (average == 0)
        {
            return new("近 4 周没有赢单，无法比较成员业绩。", "Nothing was won in four weeks, so there is nothing to compare.");
        }

        if (reps is [var only])
        {
            return AgainstOneself(only.Name, only.Won, WeekFigures.Amount(facts.Won.Sum(line => line.ToBaseUnits)), facts.Workspace.BaseCurrency);
        }

        var lagging = reps.MinBy(rep => rep.Won);
        var (value, mean) = (Money(lagging.Won, facts.Workspace.BaseCurrency), Money(average, facts.Workspace.BaseCurrency));
        var gap = Percent(1 - (lagging.Won / average));
        var started = opened[lagging.UserId].Count(line => facts.Period.WeekOf(line.At) >= first);
        return new(
            Text($"{lagging.Name}近 4 周赢单 {value.Zh}，比人均 {mean.Zh} 低 {gap}，新建商机 {started} 个。请一对一诊断：跟进是否及时，需求是否挖深。"),
            Text($"{lagging.Name} won {value.En} in four weeks, {gap} below the average of {mean.En}, and opened {Counted(started, "opportunity", "opportunities")}. Late follow-up, or shallow discovery?"));
    }

    private static BilingualText AgainstOneself(string name, decimal recent, decimal all, string currency)
    {
        var now = Money(recent / WeeksOfPerformance, currency);
        var usual = Money(all / ReviewPeriod.SeriesWeeks, currency);
        return new(
            $"{name}近 4 周平均每周赢单 {now.Zh}，近 12 周平均 {usual.Zh}。请回顾跟进是否及时，需求是否挖深。",
            $"{name} won {now.En} a week over four weeks, {usual.En} a week over twelve. What made the difference?");
    }
}
