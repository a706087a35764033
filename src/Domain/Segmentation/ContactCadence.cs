namespace CrmGraph.Domain.Segmentation;

/// <summary>触达频率: how often the customers of a tier are contacted, and so by when the next contact is due.</summary>
/// <param name="Kind">The unit in which contacts are planned.</param>
/// <param name="Count">Contacts per quarter or month, or days between two contacts.</param>
public readonly record struct ContactCadence(CadenceKind Kind, int Count)
{
    private const int MonthsOfQuarter = 3;
    private const int MostContacts = 28;
    private const int MostDays = 366;

    /// <summary>Whether contacts are planned at all.</summary>
    public bool Plans => Kind != CadenceKind.None && Count > 0;

    /// <summary>The last day for the next contact after one that took place on a day.</summary>
    /// <remarks>A contact at any time of a quarter, month or part of it serves the whole of it.</remarks>
    public DateOnly DueAfter(DateOnly contact) =>
        Kind == CadenceKind.EveryDays ? contact.AddDays(Count) : EndOfPart(EndOfPart(contact).AddDays(1));

    /// <summary>The last day for the first contact with a customer who came into the tier on a day.</summary>
    public DateOnly FirstDue(DateOnly since) => Kind == CadenceKind.EveryDays ? since.AddDays(Count) : EndOfPart(since);

    internal ContactCadence Valid()
    {
        Checked.Between(Count, Kind == CadenceKind.None ? 0 : 1, Kind == CadenceKind.EveryDays ? MostDays : MostContacts, "cadenceCount");
        return this;
    }

    /// <summary>The last day of the part of the quarter or month that a day lies in.</summary>
    private DateOnly EndOfPart(DateOnly day)
    {
        var months = Kind == CadenceKind.PerQuarter ? MonthsOfQuarter : 1;
        var first = new DateOnly(day.Year, ((day.Month - 1) / months * months) + 1, 1);
        var length = first.AddMonths(months).DayNumber - first.DayNumber;
        var part = (day.DayNumber - first.DayNumber) * Count / length;

        // The first day whose part is the next one, less a day; days do not divide evenly into parts.
        return first.AddDays((((part + 1) * length) + Count - 1) / Count).AddDays(-1);
    }
}
