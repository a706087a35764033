using System.Globalization;
using CrmGraph.Api.Import.Tables;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import.Rows;

/// <summary>One row of a file. Every reading of a value refuses what it cannot read.</summary>
internal sealed class ImportRow(int line, IReadOnlyList<string> values, ColumnMap map)
{
    private const char TagSeparator = ';';
    private const decimal Percent = 100;
    private const decimal ShareUnits = 10_000;

    /// <summary>Days before 1955 and after 2119 are more likely numbers.</summary>
    private const int EarliestSerial = 20_000;
    private const int LatestSerial = 80_000;

    private static readonly string[] DayFormats =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-dTH:m:s"];

    private static readonly DateOnly SerialZero = new(1899, 12, 30);

    public int Line => line;

    /// <summary>The values as they stand in the file.</summary>
    public IReadOnlyList<string> Values => values;

    /// <summary>Refuses a row that has lost its text or its columns.</summary>
    public void Check()
    {
        if (values.Any(value => value.AsSpan().IndexOfAny(TextEncoding.Broken, '\0') >= 0))
        {
            throw new RowBroken("The row holds bytes that are no text in the encoding of the file.").AsException();
        }

        if (values.Skip(map.Columns.Count).Any(value => !string.IsNullOrWhiteSpace(value)))
        {
            throw new RowBroken($"The row has more values than the heading has columns ({map.Columns.Count}); perhaps quotation marks are missing.").AsException();
        }
    }

    /// <summary>The trimmed text of a field; null where there is none.</summary>
    public string? Text(string field)
    {
        var text = map[field] is { } column && column < values.Count ? values[column].Trim() : "";
        return text.Length == 0 ? null : WithoutGuard(text);
    }

    public string Required(string field) => Text(field) ?? throw new RowValueMissing(field).AsException();

    public decimal? Number(string field) => Text(field) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Other(field, text, "a number such as 1234.50"),
    };

    public int? Whole(string field) => Number(field) switch
    {
        null => null,
        { } number when number == decimal.Truncate(number) && Math.Abs(number) <= int.MaxValue => (int)number,
        _ => throw Other(field, Text(field)!, "a whole number"),
    };

    /// <summary>A share such as 13% or 0.13, in 1/10,000.</summary>
    public int? Share(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var whole = text.EndsWith('%') ? Percent : 1;
        return decimal.TryParse(text.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            && number / whole is >= 0 and <= 1 and var share
            && decimal.IsInteger(share * ShareUnits)
            ? (int)(share * ShareUnits)
            : throw Other(field, text, "a share such as 13% or 0.13");
    }

    /// <summary>A day, written with the year first or as Excel numbers it.</summary>
    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (DateTime.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return DateOnly.FromDateTime(moment);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= EarliestSerial and < LatestSerial
            ? SerialZero.AddDays((int)serial)
            : throw Other(field, text, "a day such as 2026-11-22");
    }

    /// <summary>One of several words, each known by several names.</summary>
    public T? Choice<T>(string field, IReadOnlyDictionary<string, T> names)
        where T : struct
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        return names.TryGetValue(SearchText.Normalize(text), out var chosen)
            ? chosen
            : throw Other(field, text, $"one of {string.Join(", ", names.Keys)}");
    }

    /// <summary>Labels, separated by semicolons or as lists in Chinese are.</summary>
    public IReadOnlyList<string> Labels(string field) =>
        [.. (Text(field) ?? "").Split([TagSeparator, '；', '、', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>An export puts an apostrophe before what a spreadsheet would take for a formula.</summary>
    private static string WithoutGuard(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    private static RuleException Other(string field, string value, string expected) =>
        new RowValueUnreadable(field, value, expected).AsException();
}
