namespace CrmGraph.Domain.Access;

/// <summary>A day on which work differs from the week's rule: a holiday, or a weekend day that is worked.</summary>
public sealed class CalendarDay : Entity
{
    private CalendarDay()
    {
    }

    /// <summary>The day; there is one record for it.</summary>
    public DateOnly On { get; private init; }

    /// <summary>Whether it is worked.</summary>
    public bool IsWorked { get; private set; }

    /// <summary>What it is called, for example 国庆节.</summary>
    public string? Name { get; private set; }

    public static CalendarDay Of(DateOnly on, bool isWorked, string? name)
    {
        var day = new CalendarDay { Id = Guid.CreateVersion7(), On = on };
        day.Change(isWorked, name);
        return day;
    }

    public void Change(bool isWorked, string? name)
    {
        IsWorked = isWorked;
        Name = Checked.Optional(name, "name");
    }
}
