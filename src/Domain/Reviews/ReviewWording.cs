namespace CrmGraph.Domain.Reviews;

/// <summary>Puts people's words in the place of drafted ones. The figures stay as they are.</summary>
internal static class ReviewWording
{
    public static WeeklyReviewData Conclude(WeeklyReviewData data, MetricKey metric, Wording conclusion, Wording measure)
    {
        var row = data.Table.SingleOrDefault(row => row.Metric == metric) ?? throw Missing(metric);
        var concluded = conclusion.Over(new BilingualText(row.ConclusionZh, row.ConclusionEn), "conclusion");
        var improved = measure.Over(new BilingualText(row.MeasureZh, row.MeasureEn), "measure");
        var reworded = new ReviewTableRow(metric, concluded.Zh, concluded.En, improved.Zh, improved.En) { Edited = true };
        return data with { Table = [.. data.Table.Select(other => other.Metric == metric ? reworded : other)] };
    }

    public static WeeklyReviewData Discuss(WeeklyReviewData data, ReviewTopicKind kind, Wording text)
    {
        var topic = data.Topics.SingleOrDefault(topic => topic.Kind == kind) ?? throw Missing(kind);
        var (zh, en) = text.Over(new BilingualText(topic.TextZh, topic.TextEn), "text");
        var reworded = new ReviewTopic(kind, zh, en) { Edited = true };
        return data with { Topics = [.. data.Topics.Select(other => other.Kind == kind ? reworded : other)] };
    }

    /// <summary>What people wrote about the earlier figures stays in a correction, for them to look at again.</summary>
    public static WeeklyReviewData CarryOver(WeeklyReviewData from, WeeklyReviewData to) => to with
    {
        Table = [.. to.Table.Select(row => from.Table.FirstOrDefault(old => old.Metric == row.Metric && old.Edited) ?? row)],
        Topics = [.. to.Topics.Select(topic => from.Topics.FirstOrDefault(old => old.Kind == topic.Kind && old.Edited) ?? topic)],
    };

    private static RuleException Missing<T>(T part)
        where T : struct, Enum => new ReviewHasNoSuchPart(part.ToString()).AsException();
}
