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
    /// <summary>Those of every week of the series, the earliest first.</summary>
    public static IReadOnlyList<WeekFigures> Series(ReviewFacts facts)
    {
        var period = facts.Period;
        var won = facts.Won.ToLookup(line => period.WeekOf(line.At));
        var lost = facts.Lost.CountBy(line => period.WeekOf(line.At)).ToDictionary();
        var opened = facts.Opened.ToLookup(line => period.WeekOf(line.At), line => line.ToBaseUnits);
        var leads = facts.Leads.CountBy(lead => period.WeekOf(lead.CreatedAt)).ToDictionary();
        var converted = facts.Leads.Where(lead => lead.ConvertedAt is not null).CountBy(lead => period.WeekOf(lead.ConvertedAt!.Value)).ToDictionary();
        return [.. period.Weeks.Select(week =>
        {
            var cycles = facts.CyclesOf(won[week]);
            return new WeekFigures(
                week,
                leads.GetValueOrDefault(week),
                converted.GetValueOrDefault(week),
                Amount(won[week].Sum(line => line.ToBaseUnits)),
                won[week].Count(),
                lost.GetValueOrDefault(week),
                Amount(opened[week].Sum()),
                facts.Reps.Where(rep => rep.WorkedBetween(week.Start, week.End)).DistinctBy(rep => rep.UserId).Count(),
                cycles.Count == 0 ? null : (decimal)cycles.Average());
        })];
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
