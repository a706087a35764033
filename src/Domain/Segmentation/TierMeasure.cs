namespace CrmGraph.Domain.Segmentation;

/// <summary>What a condition of a tier rule looks at.</summary>
public enum TierMeasure
{
    /// <summary>年采购额: the value of the orders in the window, in base currency.</summary>
    Purchases,

    /// <summary>采购频次: how many orders were placed in the window.</summary>
    Orders,

    /// <summary>订单金额: the value of the largest order in the window, in base currency.</summary>
    LargestOrder,

    /// <summary>利润贡献: the value of the orders in the window times the margin of their products; those without one add nothing.</summary>
    Profit,

    /// <summary>How many orders there have ever been.</summary>
    OrdersEver,

    /// <summary>合作年限: full years since the first signed contract; unknown before it.</summary>
    CooperationYears,

    /// <summary>合作深度: how many different products were ever ordered.</summary>
    ProductsOrdered,

    /// <summary>产品咨询: product enquiries in the window.</summary>
    Enquiries,

    /// <summary>互动: recorded contacts of any kind in the window.</summary>
    Interactions,

    /// <summary>行业趋势: the yearly growth entered for the customer's industry, as a fraction; unknown where none was entered.</summary>
    IndustryTrend,
}

/// <summary>How a measure is counted.</summary>
public static class TierMeasures
{
    private const int RatioUnits = 10_000;

    /// <summary>Whether the measure counts what happened in so many months up to the day of evaluation.</summary>
    public static bool HasWindow(this TierMeasure measure) => measure is
        TierMeasure.Purchases or TierMeasure.Orders or TierMeasure.LargestOrder or TierMeasure.Profit
        or TierMeasure.Enquiries or TierMeasure.Interactions;

    /// <summary>How many stored units make one: money and fractions are kept in 1/10,000.</summary>
    public static long UnitsPerOne(this TierMeasure measure) => measure switch
    {
        TierMeasure.Purchases or TierMeasure.LargestOrder or TierMeasure.Profit => Money.UnitsPerOne,
        TierMeasure.IndustryTrend => RatioUnits,
        _ => 1,
    };
}
