using System.Globalization;
using System.Text.RegularExpressions;
using CrmGraph.Api.Import.Tables;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import.Rows;

/// <summary>One row of a file. Every reading of a value refuses what it cannot read.</summary>
internal sealed partial class ImportRow(int line, IReadOnlyList<string> values, ColumnMap map)
{
    private const char TagSeparator = ';';
    private const decimal Percent = 100;
    private const decimal ShareUnits = 10_000;

    /// <summary>More than any amount; what is larger would not survive a factor.</summary>
    private const decimal MostMultiplied = 1_000_000_000_000_000_000;

    /// <summary>Days before 1955 and after 2119 are more likely numbers.</summary>
    private const int EarliestSerial = 20_000;
    private const int LatestSerial = 80_000;

    /// <summary>A comma where none parts thousands: it may have been meant as a decimal point.</summary>
    [GeneratedRegex(@",(?!\d{3}(?!\d))|\d{4},|^[^1-9]*,", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OddComma { get; }

    private static readonly string[] DayFormats =
        ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日", "yyyy-M-d H:m:s", "yyyy/M/d H:m:s", "yyyy-M-dTH:m:s"];

    private static readonly DateOnly SerialZero = new(1899, 12, 30);
    private static readonly DateOnly SomeDay = new(2026, 11, 22);

    private SortedDictionary<int, CorrectedCell>? _corrections;

    public int Line => line;

    /// <summary>Whether a number is how its file writes a day, as a workbook does.</summary>
    public bool HasNumberedDays { get; init; }

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

    /// <summary>The values that were taken otherwise than they are written, as far as the row was read; in the order of the columns.</summary>
    public IEnumerable<CorrectedCell> Corrections => _corrections is null ? [] : _corrections.Values;

    /// <summary>The trimmed text of a field as it stands in the file; null where there is none.</summary>
    public string? Written(string field)
    {
        var text = map[field] is { } column && column < values.Count ? values[column].Trim() : "";
        return text.Length == 0 ? null : WithoutGuard(text);
    }

    /// <summary>What is meant by it.</summary>
    public string? Text(string field)
    {
        if (Written(field) is not { } written)
        {
            return null;
        }

        var column = ColumnOf(field);
        var meant = column.Meant(written);
        if (meant != written)
        {
            (_corrections ??= []).TryAdd(map[field]!.Value, new CorrectedCell(column, written, meant, ImportCorrectionReason.WordReplaced));
        }

        return meant;
    }

    /// <summary>Notes that this is taken for a field, and not what stands there; null for nothing. What has no column was not given.</summary>
    public void Take(string field, string? taken, ImportCorrectionReason reason)
    {
        if (map[field] is { } column && Text(field) != taken)
        {
            (_corrections ??= [])[column] = new CorrectedCell(map.Columns[column], Written(field), taken, reason);
        }
    }

    public string Required(string field) => Text(field) ?? throw new RowValueMissing(field).AsException();

    public decimal? Number(string field) => Text(field) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < MostMultiplied =>
            Checked(field, text, number * (ColumnOf(field).Factor ?? 1)),
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
            ? (int)(Checked(field, text, share) * ShareUnits)
            : throw Other(field, text, "a share such as 13% or 0.13");
    }

    /// <summary>A day, written as its column says, with the year first, or as Excel numbers it.</summary>
    public DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        var format = ColumnOf(field).DayFormat;
        if (DateTime.TryParseExact(text, format is null ? DayFormats : [format], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment))
        {
            return Checked(field, DateOnly.FromDateTime(moment), moment.TimeOfDay > TimeSpan.Zero ? ImportCorrectionReason.TimeLeftOut : null);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var serial) && serial is >= EarliestSerial and < LatestSerial
            ? Checked(
                field,
                SerialZero.AddDays((int)serial),
                !double.IsInteger(serial) ? ImportCorrectionReason.TimeLeftOut : HasNumberedDays ? null : ImportCorrectionReason.NumberAsDay)
            : throw Other(field, text, $"a day such as {SomeDay.ToString(format ?? DayFormats[0], CultureInfo.InvariantCulture)}");
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

    private decimal Checked(string field, string text, decimal number)
    {
        if (OddComma.IsMatch(text))
        {
            Take(field, number.ToString(CultureInfo.InvariantCulture), ImportCorrectionReason.CommasLeftOut);
        }

        return number;
    }

    private DateOnly Checked(string field, DateOnly day, ImportCorrectionReason? reason)
    {
        if (reason is { } corrected)
        {
            Take(field, day.ToString("O", CultureInfo.InvariantCulture), corrected);
        }

        return day;
    }

    private ImportColumn ColumnOf(string field) => map.Columns[map[field]!.Value];

    /// <summary>An export puts an apostrophe before what a spreadsheet would take for a formula.</summary>
    private static string WithoutGuard(string text) => text is ['\'', '=' or '+' or '-' or '@', ..] ? text[1..] : text;

    private static RuleException Other(string field, string value, string expected) =>
        new RowValueUnreadable(field, value, expected).AsException();
}
