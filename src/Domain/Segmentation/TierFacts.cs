namespace CrmGraph.Domain.Segmentation;

/// <summary>What is known about a customer; days after the day of evaluation are ignored, so past days can be evaluated as well.</summary>
/// <param name="Purchases">All orders, with won opportunities standing in where there is no order.</param>
/// <param name="Enquiries">The days of all product enquiries.</param>
/// <param name="CooperationSince">The day of the first signed contract; null before it.</param>
public sealed record TierFacts(
    IReadOnlyList<Purchase> Purchases,
    IReadOnlyList<DateOnly> Enquiries,
    DateOnly? CooperationSince)
{
    /// <summary>The days of all recorded contacts, enquiries among them.</summary>
    public IReadOnlyList<DateOnly> Interactions { get; init; } = Enquiries;

    /// <summary>The yearly growth of the customer's industry in 1/10,000; null when unknown.</summary>
    public long? IndustryTrend { get; init; }

    /// <summary>The customer's own labels.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>The value of a measure on a day.</summary>
    /// <param name="measure">What is counted.</param>
    /// <param name="months">The window of a measure that has one.</param>
    /// <param name="asOf">The day of evaluation.</param>
    public TierFigure Figure(TierMeasure measure, int? months, DateOnly asOf)
    {
        DateOnly? from = months is { } length ? TierRules.WindowStart(asOf, length) : null;
        return new(measure, months, from, Value(measure, from ?? DateOnly.MinValue, asOf));
    }

    private long? Value(TierMeasure measure, DateOnly from, DateOnly asOf) => measure switch
    {
        TierMeasure.Purchases => Ordered(from, asOf).Sum(order => order.BaseUnits),
        TierMeasure.Orders or TierMeasure.OrdersEver => Ordered(from, asOf).Count(),
        TierMeasure.LargestOrder => Ordered(from, asOf).Select(order => order.BaseUnits).DefaultIfEmpty().Max(),
        TierMeasure.Profit => Ordered(from, asOf).Sum(order => order.ProfitUnits ?? 0),
        TierMeasure.ProductsOrdered =>
            Ordered(from, asOf).Where(order => order.ProductId is not null).DistinctBy(order => order.ProductId).Count(),
        TierMeasure.Enquiries => Within(Enquiries, from, asOf),
        TierMeasure.Interactions => Within(Interactions, from, asOf),
        TierMeasure.CooperationYears => CooperationSince is { } since && since <= asOf ? FullYears(since, asOf) : null,
        TierMeasure.IndustryTrend => IndustryTrend,
        _ => throw new ArgumentOutOfRangeException(nameof(measure)),
    };

    private IEnumerable<Purchase> Ordered(DateOnly from, DateOnly to) => Purchases.Where(order => order.On >= from && order.On <= to);

    private static int Within(IReadOnlyList<DateOnly> days, DateOnly from, DateOnly to) => days.Count(day => day >= from && day <= to);

    private static int FullYears(DateOnly start, DateOnly end)
    {
        var years = end.Year - start.Year;
        return start.AddYears(years) <= end ? years : years - 1;
    }
}

/// <summary>One order.</summary>
/// <param name="On">The day it was placed, in the workspace's time zone.</param>
/// <param name="BaseUnits">Its value in 1/10,000 of the base currency.</param>
/// <param name="ProductId">What was ordered; null when unknown.</param>
/// <param name="ProfitUnits">What is earned with it, in 1/10,000 of the base currency; null when the product's margin is unknown.</param>
public readonly record struct Purchase(DateOnly On, long BaseUnits, Guid? ProductId = null, long? ProfitUnits = null);
