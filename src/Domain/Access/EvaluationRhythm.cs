namespace CrmGraph.Domain.Access;

/// <summary>How often something is worked out anew.</summary>
public enum EvaluationRhythm
{
    /// <summary>Only when somebody asks for it.</summary>
    Never,

    /// <summary>每日: every day.</summary>
    Daily,

    /// <summary>每周: every Monday.</summary>
    Weekly,

    /// <summary>每月: on the first day of a month.</summary>
    Monthly,

    /// <summary>每季度: on the first day of a quarter.</summary>
    Quarterly,
}

/// <summary>The periods of a rhythm.</summary>
public static class EvaluationRhythms
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfQuarter = 3;

    /// <summary>The first day of the period that a day lies in; null where there are none.</summary>
    public static DateOnly? PeriodStart(this EvaluationRhythm rhythm, DateOnly day) => rhythm switch
    {
        EvaluationRhythm.Daily => day,
        EvaluationRhythm.Weekly => day.AddDays(-(((int)day.DayOfWeek + DaysOfWeek - (int)DayOfWeek.Monday) % DaysOfWeek)),
        EvaluationRhythm.Monthly => new DateOnly(day.Year, day.Month, 1),
        EvaluationRhythm.Quarterly => new DateOnly(day.Year, ((day.Month - 1) / MonthsOfQuarter * MonthsOfQuarter) + 1, 1),
        _ => null,
    };
}
