using System.Globalization;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews;

/// <summary>Drafts the three topics of the review meeting from the week's own figures.</summary>
internal static class ReviewTopics
{
    public static IReadOnlyList<ReviewTopic> Draft(
        ReviewFacts facts,
        IReadOnlyList<ReviewStage> stages,
        IReadOnlyList<LeaderboardRow> leaderboard) =>
        [HighConversion(leaderboard), WeakStep(stages), Individual(facts, leaderboard)];

    private static ReviewTopic HighConversion(IReadOnlyList<LeaderboardRow> leaderboard)
    {
        var best = leaderboard.Where(row => row.WonCount > 0).OrderByDescending(row => row.WinRate).ThenByDescending(row => row.WonValue).FirstOrDefault();
        return best is null
            ? new(ReviewTopicKind.HighConversion, "本周没有赢单案例。", "There is no winning case this week.")
            : new(
                ReviewTopicKind.HighConversion,
                Text($"{best.Name}成单率 {best.WinRate:P0}，赢单 {best.WonCount} 个。请介绍客户特点与关键动作。"),
                Text($"{best.Name} won {best.WinRate:P0} of what closed, {best.WonCount} in all. Which customers, which actions?"));
    }

    private static ReviewTopic WeakStep(IReadOnlyList<ReviewStage> stages)
    {
        var weakest = stages.Where(stage => stage.Conversion is not null).MinBy(stage => stage.Conversion);
        return weakest is null
            ? new(ReviewTopicKind.WeakStep, "尚无足够数据判断薄弱环节。", "There is not enough data yet to name a weak step.")
            : new(
                ReviewTopicKind.WeakStep,
                Text($"“{weakest.NameZh}”近 12 周转化率 {weakest.Conversion:P0}，为各阶段最低。请讨论改进话术与动作。"),
                Text($"“{weakest.NameEn}” converts {weakest.Conversion:P0} over 12 weeks, the lowest of all stages. What would help?"));
    }

    private static ReviewTopic Individual(ReviewFacts facts, IReadOnlyList<LeaderboardRow> leaderboard)
    {
        var lagging = leaderboard.Where(row => row.PreviousWonValue > row.WonValue).MaxBy(row => row.PreviousWonValue - row.WonValue);
        if (lagging is null)
        {
            return new(ReviewTopicKind.IndividualPerformance, "本周没有成员业绩下滑。", "Nobody fell behind last week.");
        }

        var open = facts.Opened.Count(line => line.ToOwnerId == lagging.UserId);
        return new(
            ReviewTopicKind.IndividualPerformance,
            Text($"{lagging.Name}赢单金额环比下降 {-lagging.Change:P0}，近 12 周新建商机 {open} 个。请一对一诊断跟进节奏。"),
            Text($"{lagging.Name} won {-lagging.Change:P0} less than last week and opened {open} opportunities in 12 weeks. Look at the follow-ups together."));
    }

    private static string Text(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture).Replace(" %", "%", StringComparison.Ordinal);
}
