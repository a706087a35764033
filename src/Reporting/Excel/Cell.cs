using System.Globalization;

namespace CrmGraph.Reporting.Excel;

/// <summary>The content of one cell and its style.</summary>
internal readonly record struct Cell
{
    /// <summary>Excel's calendar agrees with the real one from 1 March 1900 on.</summary>
    private static readonly DateOnly FirstReliableDay = new(1900, 3, 1);

    private static readonly int DayZero = new DateOnly(1899, 12, 30).DayNumber;

    private Cell(CellKind kind, CellStyle style) => (Kind, Style) = (kind, style);

    public CellKind Kind { get; }

    public CellStyle Style { get; }

    /// <summary>The number, or what a formula was last found to give.</summary>
    public decimal Number { get; private init; }

    /// <summary>The text, or what a formula was last found to give.</summary>
    public string Text { get; private init; } = string.Empty;

    /// <summary>The formula without its equals sign; null where the cell has none.</summary>
    public string? Formula { get; private init; }

    /// <summary>Nothing but a look.</summary>
    public static Cell Blank(CellStyle style) => new(CellKind.Blank, style);

    /// <summary>Text that is never read as a formula.</summary>
    public static Cell Of(string text, CellStyle style) => new(CellKind.Text, style) { Text = text };

    /// <summary>A number; nothing where there is none.</summary>
    public static Cell Of(decimal? number, CellStyle style) =>
        number is { } value ? new(CellKind.Number, style) { Number = value } : Blank(style);

    public static Cell Of(bool value, CellStyle style) => new(CellKind.Boolean, style) { Number = value ? 1 : 0 };

    /// <summary>A day; as text where Excel's calendar does not reach.</summary>
    public static Cell Of(DateOnly day, CellStyle style) =>
        day >= FirstReliableDay ? Of(day.DayNumber - DayZero, style) : Of(day.ToString("O", CultureInfo.InvariantCulture), style);

    /// <summary>A moment, as the clock on the wall shows it.</summary>
    public static Cell Of(DateTime moment, CellStyle style)
    {
        var day = DateOnly.FromDateTime(moment);
        var time = decimal.Round(moment.TimeOfDay.Ticks / (decimal)TimeSpan.TicksPerDay, 9);
        return day >= FirstReliableDay ? Of(day.DayNumber - DayZero + time, style) : Of(day, style);
    }

    /// <summary>A formula with the number it gives, for readers that do not calculate; an empty text where it gives none.</summary>
    public static Cell Calculated(string formula, decimal? value, CellStyle style) => value is { } number
        ? new(CellKind.Number, style) { Formula = formula, Number = number }
        : Calculated(formula, string.Empty, style);

    /// <summary>A formula with the text it gives.</summary>
    public static Cell Calculated(string formula, string value, CellStyle style) =>
        new(CellKind.Text, style) { Formula = formula, Text = value };
}

/// <summary>What a cell holds.</summary>
internal enum CellKind
{
    Blank,
    Text,
    Number,
    Boolean,
}
