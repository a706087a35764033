namespace CrmGraph.Domain.Segmentation;

/// <summary>效果跟踪: the windows in which the results of tiers are counted; they all end with the same day.</summary>
/// <param name="AsOf">Their last day.</param>
/// <param name="ConversionDays">How long potential customers have for their first order.</param>
public sealed record ResultWindow(DateOnly AsOf, int ConversionDays = ResultWindow.UsualConversionDays)
{
    public const int UsualConversionDays = 90;

    /// <summary>First day of the current 12 months.</summary>
    public DateOnly CurrentFrom => TierRules.WindowStart(AsOf, TierRules.PurchaseMonths);

    /// <summary>First day of the 12 months before them.</summary>
    public DateOnly PreviousFrom => TierRules.WindowStart(CurrentFrom.AddDays(-1), TierRules.PurchaseMonths);

    /// <summary>First day on which a first order counts as a conversion.</summary>
    public DateOnly ConversionFrom => AsOf.AddDays(1 - ConversionDays);

    /// <summary>The day on whose evening a customer must have been in a tier to count for it.</summary>
    public DateOnly TierDay(TierKpi kpi) => kpi switch
    {
        TierKpi.Retention => CurrentFrom.AddDays(-1),
        TierKpi.Conversion => ConversionFrom.AddDays(-1),
        _ => AsOf,
    };

    /// <summary>Whether a customer with these orders is among those the measure is about.</summary>
    public bool Counts(TierKpi kpi, IReadOnlyList<Purchase> orders) => kpi switch
    {
        TierKpi.Retention => orders.Any(order => order.On >= PreviousFrom && order.On < CurrentFrom),
        TierKpi.Repurchase => Current(orders) >= 1,
        TierKpi.Conversion => orders.All(order => order.On >= ConversionFrom),
        _ => false,
    };

    /// <summary>Whether such a customer did what the measure asks for.</summary>
    public bool Succeeds(TierKpi kpi, IReadOnlyList<Purchase> orders) => kpi switch
    {
        TierKpi.Retention => Current(orders) >= 1,
        TierKpi.Repurchase => Current(orders) >= 2,
        TierKpi.Conversion => orders.Any(order => order.On >= ConversionFrom && order.On <= AsOf),
        _ => false,
    };

    /// <summary>The value of the orders of the current 12 months, in 1/10,000 of the base currency.</summary>
    public long CurrentUnits(IReadOnlyList<Purchase> orders) =>
        orders.Where(order => order.On >= CurrentFrom && order.On <= AsOf).Sum(order => order.BaseUnits);

    /// <summary>The same for the 12 months before.</summary>
    public long PreviousUnits(IReadOnlyList<Purchase> orders) =>
        orders.Where(order => order.On >= PreviousFrom && order.On < CurrentFrom).Sum(order => order.BaseUnits);

    private int Current(IReadOnlyList<Purchase> orders) => orders.Count(order => order.On >= CurrentFrom && order.On <= AsOf);
}
