using System.Globalization;

namespace CrmGraph.Domain.Access;

/// <summary>When people work, and how time limits are counted.</summary>
/// <param name="Workdays">The days of a week that are worked.</param>
/// <param name="Start">When work begins.</param>
/// <param name="End">When it ends.</param>
/// <param name="FirstTouchHours">Within how many hours a lead must be contacted.</param>
/// <param name="FirstTouchInWorkingTime">Whether only working time counts for that.</param>
/// <param name="StageLimitsInWorkingTime">Whether only working time counts for the limits of stages.</param>
public sealed record WorkingTimeRules(
    IReadOnlyList<DayOfWeek> Workdays,
    TimeOnly Start,
    TimeOnly End,
    int FirstTouchHours,
    bool FirstTouchInWorkingTime,
    bool StageLimitsInWorkingTime)
{
    private const int LongestFirstTouchHours = 8_760;

    /// <summary>Reads a time of the day such as 09:00.</summary>
    public static TimeOnly Time(string? text, string field) =>
        TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time
            : throw new InvalidValue(field, "must be a time of the day such as 09:00").AsException();

    internal WorkingTimeRules Valid()
    {
        if (Workdays.Count == 0 || Workdays.Distinct().Count() != Workdays.Count)
        {
            throw new InvalidValue("workdays", "must name at least one day, and each day once").AsException();
        }

        if (Start >= End)
        {
            throw new InvalidValue("workdayEnd", "must be after workdayStart").AsException();
        }

        _ = Checked.Between(FirstTouchHours, 1, LongestFirstTouchHours, "firstTouchHours");
        return this;
    }
}
