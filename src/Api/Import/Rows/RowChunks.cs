using CrmGraph.Api.Import.Tables;

namespace CrmGraph.Api.Import.Rows;

/// <summary>Takes the rows of a file in chunks, and leaves those together that become one record.</summary>
internal sealed class RowChunks(TableReader table, ColumnMap map, ImportTarget target)
{
    private const int Size = 500;

    /// <summary>No record has more rows; what goes on like this is no record but a mistake.</summary>
    private const int MostOfOne = 200;

    private ImportRow? _ahead;

    /// <summary>The next rows; none at the end of the file.</summary>
    public List<ImportRow> Next()
    {
        List<ImportRow> rows = [];
        for (var row = _ahead ?? Read(); row is not null; row = Read())
        {
            if (rows.Count >= Size && (rows.Count >= Size + MostOfOne || !IsOneRecord(rows[^1], row)))
            {
                _ahead = row;
                return rows;
            }

            rows.Add(row);
        }

        _ahead = null;
        return rows;
    }

    private bool IsOneRecord(ImportRow one, ImportRow other) => target.RecordOf(one) is { } record && record == target.RecordOf(other);

    private ImportRow? Read() => table.ReadFilled() ? new ImportRow(table.Line, [.. table.Values], map) { HasNumberedDays = table.HasNumberedDays } : null;
}
