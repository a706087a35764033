using CrmGraph.Domain;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>What is overdue by so many days.</summary>
/// <param name="FromDays">From so many days on; 0 for what is not overdue.</param>
/// <param name="ToDays">Up to so many days; null without an end.</param>
/// <param name="Instalments">How many instalments.</param>
/// <param name="Outstanding">What is still to be paid of them.</param>
internal sealed record AgingBand(int FromDays, int? ToDays, int Instalments, decimal Outstanding)
{
    /// <summary>Not due, and overdue by up to 30, 60, 90 and more days.</summary>
    public static readonly IReadOnlyList<Limit> Limits = [new(0, 0), new(1, 30), new(31, 60), new(61, 90), new(91, null)];

    public static AgingBand Of(Limit limit, IEnumerable<CollectionAging.Due> due)
    {
        var all = due.ToList();
        return new AgingBand(
            limit.FromDays, limit.ToDays, all.Sum(one => one.Count), all.Sum(one => one.BaseUnits) / (decimal)Money.UnitsPerOne);
    }

    /// <summary>Where a band begins and ends.</summary>
    internal sealed record Limit(int FromDays, int? ToDays)
    {
        public bool Holds(int daysLate) => Math.Max(0, daysLate) >= FromDays && (ToDays is not { } most || daysLate <= most);
    }
}
