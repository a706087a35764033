namespace CrmGraph.Domain.Analytics;

/// <summary>Lead times are kept in days; 30 of them are one calendar month, as the people who configured them meant it.</summary>
public static class LeadTime
{
    /// <summary>Days in a month of lead time.</summary>
    public const int Month = 30;

    /// <summary>The day that lies a lead time after another.</summary>
    public static DateOnly After(DateOnly day, int days) => day.AddMonths(days / Month).AddDays(days % Month);

    /// <summary>A lead time in months, with fractions.</summary>
    public static decimal Months(int days) => days / (decimal)Month;
}
