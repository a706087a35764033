using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

/// <summary>Texts that broke other report writers, put wherever a user's text can stand.</summary>
internal static class HostileTexts
{
    public static readonly string[] Values =
    [
        "",
        " ",
        "\n\n\n",
        "a\0b\u0007c\td\r\ne",
        new(['\ud83d', ' ', '\ude00']),
        new('W', 400),
        new('极', 400),
        new('，', 400),
        new('\u0301', 400),
        "𠮷野家（中国）😀 𠀀𪚥",
        "e\u0301 👨\u200d👩\u200d👧 \u202eright-to-left",
        "مرحبا שלום हिन्दी ไทย 한국어 ｶﾀｶﾅ",
        "(paren) \\back <hex> %pct /name >> endobj stream",
        "{0} {1} {",
        "=cmd|' /C calc'!A0",
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Values.Length)];

    /// <summary>The usual week with the text everywhere.</summary>
    public static WeeklyReviewData Week(string text)
    {
        var week = ReviewFixture.Week();
        return week with
        {
            Week = text,
            Company = text,
            TimeZone = text,
            Currency = text,
            Scope = new ReviewScope(ReviewScopeKind.Team, ReviewFixture.Id(1), text),
            Table = [.. week.Table.Select(row => row with { ConclusionZh = text, ConclusionEn = text, MeasureZh = text, MeasureEn = text })],
            Stages = [.. week.Stages.Select(stage => stage with { NameZh = text, NameEn = text, PipelineZh = text, PipelineEn = text })],
            Trend = [.. week.Trend.Select(trend => trend with { Week = text })],
            Leaderboard = [.. week.Leaderboard.Select(row => row with { Name = text, Team = text })],
            Stuck = [.. week.Stuck.Select(stuck => stuck with { Title = text, Customer = text, Owner = text, StageZh = text, StageEn = text })],
            TierMovements = [.. week.TierMovements.Select(move => move with { Customer = text, FromZh = text, FromEn = text, ToZh = text, ToEn = text })],
            Topics = [.. week.Topics.Select(topic => topic with { TextZh = text, TextEn = text })],
            EarlierMeasures = [.. week.EarlierMeasures.Select(score => score with { Week = text, Text = text, Owner = text, Outcome = text })],
            Measures = [.. week.Measures.Select(score => score with { Text = text, Owner = text, Outcome = text })],
            Forecast = week.Forecast! with
            {
                Stocks = [.. week.Forecast!.Stocks.Select(stock => stock with { PipelineZh = text, PipelineEn = text, StageZh = text, StageEn = text })],
            },
            Targets = [.. week.Targets.Select(target => target with { Holder = text })],
            Breaches = [.. week.Breaches.Select(breaches => breaches with { Name = text })],
            Overrides = [.. week.Overrides.Select(passed => passed with { Title = text, StageZh = text, StageEn = text, By = text, Reason = text })],
            TierResults = [.. week.TierResults.Select(result => result with { NameZh = text, NameEn = text })],
            Contributions = [.. week.Contributions.Select(part => part with { NameZh = text, NameEn = text })],
            SignedOffBy = text,
            SignedOffAt = week.AsOf,
            CorrectionReason = text,
        };
    }
}
