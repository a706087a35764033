using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Tests;

/// <summary>A week in which everything that people name has a name too long for its place.</summary>
internal static class LongNames
{
    /// <summary>60 characters that may be broken anywhere.</summary>
    public static string Chinese { get; } = string.Concat(Enumerable.Repeat("粤港澳大湾区智能制造产业", 5));

    /// <summary>120 letters without a blank.</summary>
    public static string Latin { get; } = string.Concat(Enumerable.Repeat("Donaudampfschifffahrtsgesellschaft", 4))[..120];

    public static WeeklyReviewData Of(WeeklyReviewData week, string name) => week with
    {
        Company = name,
        Scope = new ReviewScope(ReviewScopeKind.Team, Guid.Empty, name),
        Status = ReviewStatus.Published,
        DataVersion = 2,
        SignedOffBy = name,
        SignedOffAt = week.AsOf,
        CorrectionReason = name,
        Table = [.. week.Table.Select(row => row with { ConclusionZh = name, ConclusionEn = name, MeasureZh = name, MeasureEn = name })],
        Stages = [.. week.Stages.Select(stage => stage with { PipelineZh = name, PipelineEn = name, NameZh = name, NameEn = name })],
        Leaderboard = [.. week.Leaderboard.Select(row => row with { Name = name, Team = name })],
        Stuck = [.. week.Stuck.Select(stuck => stuck with { Title = name, Customer = name, Owner = name, StageZh = name, StageEn = name })],
        TierMovements = [.. week.TierMovements.Select(moved => moved with { Customer = name, FromZh = name, FromEn = name, ToZh = name, ToEn = name })],
        Topics = [.. week.Topics.Select(topic => topic with { TextZh = name + name, TextEn = name + name })],
        EarlierMeasures = [.. week.EarlierMeasures.Select(measure => Of(measure, name))],
        Measures = [.. week.Measures.Select(measure => Of(measure, name))],
        Forecast = week.Forecast! with
        {
            Stocks = [.. week.Forecast.Stocks.Select(stock => stock with { PipelineZh = name, PipelineEn = name, StageZh = name, StageEn = name })],
        },
        Targets = [.. week.Targets.Select(target => target with { Holder = name })],
        Breaches = [.. week.Breaches.Select(breaches => breaches with { Name = name })],
        Overrides = [.. week.Overrides.Select(passed => passed with { Title = name, StageZh = name, StageEn = name, By = name, Reason = name })],
        TierResults = [.. week.TierResults.Select(tier => tier with { NameZh = name, NameEn = name })],
        Contributions = [.. week.Contributions.Select(part => part with { NameZh = name, NameEn = name })],
    };

    private static MeasureScore Of(MeasureScore measure, string name) => measure with { Text = name, Owner = name, Outcome = name };
}
