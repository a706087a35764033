using System.Globalization;

namespace CrmGraph.Domain;

/// <summary>A week by ISO 8601: Monday to Sunday, belonging to the year that holds its Thursday.</summary>
/// <param name="Year">The week's year, which near New Year may differ from the calendar year of a day in it.</param>
/// <param name="Number">1 to 52 or 53.</param>
public readonly record struct IsoWeek(int Year, int Number) : IComparable<IsoWeek>
{
    /// <summary>From this year to the latest, the weeks around a week are dates as well.</summary>
    private const int EarliestYear = 2;

    private const int LatestYear = 9998;
    private const int DaysInAWeek = 7;

    /// <summary>Monday.</summary>
    public DateOnly Start => DateOnly.FromDateTime(ISOWeek.ToDateTime(Year, Number, DayOfWeek.Monday));

    /// <summary>Sunday, the last day that still belongs to the week.</summary>
    public DateOnly End => Start.AddDays(DaysInAWeek - 1);

    public IsoWeek Previous => Plus(-1);

    public IsoWeek Next => Plus(1);

    public static bool operator <(IsoWeek left, IsoWeek right) => left.CompareTo(right) < 0;

    public static bool operator >(IsoWeek left, IsoWeek right) => left.CompareTo(right) > 0;

    public static bool operator <=(IsoWeek left, IsoWeek right) => left.CompareTo(right) <= 0;

    public static bool operator >=(IsoWeek left, IsoWeek right) => left.CompareTo(right) >= 0;

    /// <summary>The week of a day.</summary>
    public static IsoWeek Of(DateOnly day)
    {
        var date = day.ToDateTime(TimeOnly.MinValue);
        return new IsoWeek(ISOWeek.GetYear(date), ISOWeek.GetWeekOfYear(date));
    }

    /// <summary>Reads 2026-W46 and nothing else; refuses with <see cref="InvalidWeek"/>.</summary>
    public static IsoWeek Parse(string text)
    {
        if (text.Length == "2026-W46".Length
            && text[4..6] == "-W"
            && int.TryParse(text[..4], NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && int.TryParse(text[6..], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && year is >= EarliestYear and <= LatestYear
            && number > 0
            && number <= ISOWeek.GetWeeksInYear(year))
        {
            return new IsoWeek(year, number);
        }

        throw new InvalidWeek(text).AsException();
    }

    public IsoWeek Plus(int weeks) => Of(Start.AddDays(weeks * DaysInAWeek));

    public int CompareTo(IsoWeek other) => (Year, Number).CompareTo((other.Year, other.Number));

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year:D4}-W{Number:D2}");
}
