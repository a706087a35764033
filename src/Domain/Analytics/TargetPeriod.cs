namespace CrmGraph.Domain.Analytics;

/// <summary>How long a target lasts.</summary>
public enum TargetPeriod
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>Three calendar months, the first of which is January, April, July or October.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,
}

/// <summary>The days of a target's period.</summary>
public static class TargetPeriods
{
    private const int MonthsInAQuarter = 3;
    private const int MonthsInAYear = 12;

    /// <summary>The first day of the period that a day lies in.</summary>
    public static DateOnly StartOf(this TargetPeriod period, DateOnly day) => period switch
    {
        TargetPeriod.Month => new DateOnly(day.Year, day.Month, 1),
        TargetPeriod.Quarter => new DateOnly(day.Year, day.Month - ((day.Month - 1) % MonthsInAQuarter), 1),
        TargetPeriod.Year => new DateOnly(day.Year, 1, 1),
    };

    /// <summary>The first day after the period that a day lies in.</summary>
    public static DateOnly EndOf(this TargetPeriod period, DateOnly day) => period.StartOf(day).AddMonths(period switch
    {
        TargetPeriod.Month => 1,
        TargetPeriod.Quarter => MonthsInAQuarter,
        TargetPeriod.Year => MonthsInAYear,
    });
}
