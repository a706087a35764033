using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>The sums that hold in every review, whatever the records.</summary>
internal static class ReconciledReview
{
    public static void Check(WeeklyReviewData data)
    {
        Won(data);
        Bridge(data);
        var (leads, opened, won) = (data.Funnel[0], data.Funnel[1], data.Funnel[2]);
        Assert.Equal(Value(data, MetricKey.Leads), leads.Count);
        Assert.Equal(Value(data, MetricKey.NewPipeline), opened.Amount);
        Assert.Equal(Value(data, MetricKey.NewPipeline), data.Trend[^1].NewPipeline);
        Assert.Equal(leads.Count == 0 ? null : (decimal)opened.Count / leads.Count, opened.Conversion);
        Assert.Equal(opened.Count == 0 ? null : (decimal)won.Count / opened.Count, won.Conversion);
        Assert.Equal(Previous(data, MetricKey.Leads), leads.PreviousCount);
        Assert.Equal(Previous(data, MetricKey.WonCount), won.PreviousCount);
        Assert.Equal(Ratio(Value(data, MetricKey.WonValue), Value(data, MetricKey.WonCount)), Value(data, MetricKey.AverageOrderValue));
        Assert.Equal(data.Trend.Select(week => (decimal?)week.WonValue), data.Metrics.Single(metric => metric.Key == MetricKey.WonValue).Series);
        Assert.Equal(data.Trend.Select(week => (decimal?)week.NewPipeline), data.Metrics.Single(metric => metric.Key == MetricKey.NewPipeline).Series);
        Assert.All(data.Targets, target => Assert.Equal(Math.Round(Ratio(target.Won, target.Target) ?? 0, 4), target.Attainment ?? 0));
        foreach (var metric in data.Metrics)
        {
            Assert.Equal((metric.Value, metric.Previous), (metric.Series[^1], metric.Series[^2]));
        }
    }

    /// <summary>What one week ended with is what the next one began with.</summary>
    public static void CheckFollows(WeeklyReviewData data, WeeklyReviewData before)
    {
        var (opening, closing) = (data.Bridge.Steps[0], before.Bridge.Steps[^1]);
        Assert.Equal((closing.Amount, closing.Count), (opening.Amount, opening.Count));
        Assert.Equal(before.Trend.Skip(1), data.Trend.SkipLast(1));
        foreach (var (now, then) in data.Metrics.Zip(before.Metrics))
        {
            Assert.Equal((then.Key, then.Value), (now.Key, now.Previous));
        }
    }

    private static void Won(WeeklyReviewData data)
    {
        var (value, count) = (Value(data, MetricKey.WonValue)!.Value, Value(data, MetricKey.WonCount)!.Value);
        var step = data.Bridge.Steps.SingleOrDefault(step => step.Kind == BridgeStepKind.Won);
        Assert.Equal((-value, -count), (step?.Amount ?? 0, step?.Count ?? 0));
        Assert.Equal((value, count), (data.Trend[^1].WonValue, data.Trend[^1].WonCount));
        Assert.Equal((value, count), (data.Funnel[2].Amount ?? 0, data.Funnel[2].Count));
        Assert.Equal((value, count), (data.Leaderboard.Sum(row => row.WonValue), data.Leaderboard.Sum(row => row.WonCount)));
        Assert.Equal((value, count), (data.TierResults.Sum(tier => tier.WonValue), data.TierResults.Sum(tier => tier.WonCount)));
        Assert.All(data.Contributions.GroupBy(part => part.Kind), parts =>
        {
            Assert.Equal(value, parts.Sum(part => part.Value));
            Assert.Equal(value - data.Trend[^2].WonValue, parts.Sum(part => part.Delta));
        });
    }

    private static void Bridge(WeeklyReviewData data)
    {
        var steps = data.Bridge.Steps;
        Assert.Equal(steps[^1].Amount, steps.SkipLast(1).Sum(step => step.Amount));
        Assert.Equal((steps[^1].Amount, steps[^1].Count), (data.Stages.Sum(stage => stage.Amount), data.Stages.Sum(stage => stage.Open)));
        var created = steps.SingleOrDefault(step => step.Kind == BridgeStepKind.Created);
        Assert.Equal((data.Funnel[1].Amount ?? 0, data.Funnel[1].Count), (created?.Amount ?? 0, created?.Count ?? 0));
    }

    private static decimal? Ratio(decimal? part, decimal? whole) => whole == 0 ? null : part / whole;

    private static decimal? Previous(WeeklyReviewData data, MetricKey key) => data.Metrics.Single(metric => metric.Key == key).Previous;

    private static decimal? Value(WeeklyReviewData data, MetricKey key) => data.Metrics.Single(metric => metric.Key == key).Value;
}
