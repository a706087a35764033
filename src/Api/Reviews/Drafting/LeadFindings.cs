using CrmGraph.Api.Reviews.Gathering;
using CrmGraph.Domain.Leads;
using static CrmGraph.Api.Reviews.Drafting.Finding;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>What the week's leads tell: which channel made the difference, and who waited too long for the first touch.</summary>
internal static class LeadFindings
{
    private static readonly TimeSpan FirstTouchLimit = TimeSpan.FromDays(1);

    public static Finding Leads(ReviewFacts facts, bool good)
    {
        var now = BySource(facts, facts.Period.Week);
        var before = BySource(facts, facts.Period.Week.Previous);
        if (now.Count + before.Count == 0)
        {
            return new(
                new("近两周没有登记线索", "No leads were recorded in two weeks"),
                new("登记线索及来源，便于比较渠道", "Record leads with their source to compare channels"));
        }

        var sources = now.Keys.Union(before.Keys).Order().Select(source =>
            (Source: source, Now: now.GetValueOrDefault(source), Before: before.GetValueOrDefault(source)));
        return good ? Grew(sources.MaxBy(source => source.Now)) : Fell(sources.MaxBy(source => source.Before - source.Now));
    }

    public static Finding Conversion(ReviewFacts facts, bool good)
    {
        var leads = facts.Leads.Where(lead => facts.Period.WeekOf(lead.CreatedAt) == facts.Period.Week).ToList();
        var late = leads.Count(lead => (lead.FirstTouchedAt ?? facts.Period.Seen) - lead.CreatedAt > FirstTouchLimit);
        return (leads.Count, late) switch
        {
            (0, _) => new(
                new("本周没有可转化的新线索", "No new leads to convert"),
                new("先补充线索来源", "Bring in leads first")),
            (_, > 0) => new(
                new(Text($"{leads.Count} 条线索中 {late} 条首次触达超过 24 小时"), Text($"First touch took over 24 hours for {late} of {leads.Count} leads")),
                new("确保 24 小时内首次触达", "Touch every new lead within 24 hours")),
            _ => new(
                new("首次触达均在 24 小时内", "Every first touch came within 24 hours"),
                good ? new("固化首次触达做法", "Keep the first-touch routine") : new("加强首次触达培训", "Train the first touch")),
        };
    }

    private static Finding Grew((LeadSource Source, int Now, int Before) top)
    {
        var (zh, en) = SourceNames.Of(top.Source);
        return new(
            new(Text($"{zh}带来最多：{top.Now} 条（上周 {top.Before} 条）"), Text($"Most came from {en}: {top.Now}, after {top.Before}")),
            new($"增加{zh}投入", $"Invest more in {en}"));
    }

    private static Finding Fell((LeadSource Source, int Now, int Before) worst)
    {
        var (zh, en) = SourceNames.Of(worst.Source);
        return new(
            new(Text($"{zh}减少最多：{worst.Before} → {worst.Now} 条"), Text($"The largest drop is in {en}: {worst.Before} to {worst.Now}")),
            new($"检查{zh}的投放与质量", $"Check spending and quality of {en}"));
    }

    private static Dictionary<LeadSource, int> BySource(ReviewFacts facts, Domain.IsoWeek week) => facts.Leads
        .Where(lead => facts.Period.WeekOf(lead.CreatedAt) == week)
        .CountBy(lead => lead.Source)
        .ToDictionary();
}
