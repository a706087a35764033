using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The figures of one week.</summary>
internal sealed record WeekFigures(
    IsoWeek Week,
    int Leads,
    int Converted,
    decimal WonValue,
    int WonCount,
    int LostCount,
    decimal NewPipeline,
    int Reps,
    decimal? SalesCycle)
{
    public static WeekFigures Of(ReviewFacts facts, IsoWeek week)
    {
        var period = facts.Period;
        var won = facts.Won.Where(line => period.WeekOf(line.At) == week).ToList();
        var cycles = facts.Cycles.IntersectBy(won.Select(line => (line.OpportunityId, line.Ordinal)), cycle => (cycle.OpportunityId, cycle.Ordinal)).ToList();
        return new WeekFigures(
            week,
            facts.Leads.Count(lead => period.WeekOf(lead.CreatedAt) == week),
            facts.Leads.Count(lead => lead.ConvertedAt is { } at && period.WeekOf(at) == week),
            Amount(won.Sum(line => line.ToBaseUnits)),
            won.Count,
            facts.Lost.Count(line => period.WeekOf(line.At) == week),
            Amount(facts.Opened.Where(line => period.WeekOf(line.At) == week).Sum(line => line.ToBaseUnits)),
            facts.Reps.Where(rep => rep.WorkedBetween(week.Start, week.End)).DistinctBy(rep => rep.UserId).Count(),
            cycles.Count == 0 ? null : (decimal)cycles.Average(cycle => cycle.Days));
    }

    public decimal? Value(MetricKey key) => key switch
    {
        MetricKey.Leads => Leads,
        MetricKey.LeadConversion => Ratio(Converted, Leads),
        MetricKey.AverageOrderValue => Ratio(WonValue, WonCount),
        MetricKey.RevenuePerRep => Ratio(WonValue, Reps),
        MetricKey.WonValue => WonValue,
        MetricKey.WonCount => WonCount,
        MetricKey.NewPipeline => NewPipeline,
        MetricKey.WinRate => Ratio(WonCount, WonCount + LostCount),
        MetricKey.SalesCycle => SalesCycle,
    };

    public static decimal Amount(long units) => units / (decimal)Money.UnitsPerOne;

    private static decimal? Ratio(decimal part, decimal whole) => whole == 0 ? null : part / whole;
}
