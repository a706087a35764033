using System.Globalization;
using CsvHelper;

namespace CrmGraph.Api.Import;

/// <summary>Reads one CSV file whose header must be the one expected, handing out each row with its line.</summary>
internal static class CsvTable
{
    private static readonly CsvReaderOptions Options = new()
    {
        HasHeader = false,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    public static IReadOnlyList<CsvRow> Read(string folder, string file, params string[] header)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new ImportFailure($"{file}: there is no such file in the folder.");
        }

        try
        {
            using var csv = CsvReader.FromFile(path, Options);
            if (!csv.Read() || !header.SequenceEqual(Fields(csv)))
            {
                throw new ImportFailure($"{file}:1: the header must be '{string.Join(',', header)}'.");
            }

            List<CsvRow> rows = [];
            while (csv.Read())
            {
                rows.Add(new CsvRow(file, (int)csv.LineNumber, [.. header.Zip(Fields(csv))], csv.FieldCount == header.Length));
            }

            return rows;
        }
        catch (CsvFormatException broken)
        {
            throw new ImportFailure($"{file}: {broken.Message}");
        }
    }

    private static List<string> Fields(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
}

/// <summary>One row of a CSV file.</summary>
internal sealed record CsvRow(string File, int Line, IReadOnlyList<(string Column, string Value)> Values, bool IsComplete)
{
    private const string UsDate = "M/d/yyyy";

    /// <summary>The trimmed text of a column; null when empty.</summary>
    public string? Text(string column)
    {
        var value = Values.FirstOrDefault(value => value.Column == column).Value?.Trim();
        return string.IsNullOrEmpty(value) ? null : value;
    }

    public string Required(string column) => Text(column) ?? throw Broken($"{column} is missing");

    public decimal? Number(string column) => Text(column) switch
    {
        null => null,
        var text when decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) => number,
        var text => throw Broken($"{column} '{text}' is not a number"),
    };

    /// <summary>A day written the US way, month first.</summary>
    public DateOnly? Day(string column) => Text(column) switch
    {
        null => null,
        var text when DateOnly.TryParseExact(text, UsDate, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) => day,
        var text => throw Broken($"{column} '{text}' is not a date such as 12/31/2017"),
    };

    public BrokenRow Broken(string reason) => new(this, reason);
}

/// <summary>A row that cannot be read.</summary>
internal sealed class BrokenRow(CsvRow row, string reason) : Exception(reason)
{
    public CsvRow Row { get; } = row;
}
