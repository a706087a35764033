using CrmGraph.Api.Import.Rows;
using CrmGraph.Api.Import.Tables;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Imports;

namespace CrmGraph.Api.Import;

/// <summary>Reads one file of the data set, whose heading must be the one expected.</summary>
internal static class SalesTable
{
    public static IReadOnlyList<SalesRow> Read(string folder, string file, IReadOnlyList<ImportColumn> columns)
    {
        var path = Path.Combine(folder, file);
        if (!File.Exists(path))
        {
            throw new ImportFailure($"{file}: there is no such file in the folder.");
        }

        try
        {
            using var table = TableFile.Open(path);
            var header = columns.Select(column => column.Header);
            if (!table.ReadFilled() || !header.SequenceEqual(table.Values))
            {
                throw new ImportFailure($"{file}:1: the header must be '{string.Join(',', header)}'.");
            }

            var map = new ColumnMap(columns);
            List<SalesRow> rows = [];
            while (table.ReadFilled())
            {
                rows.Add(new SalesRow(file, new ImportRow(table.Line, [.. table.Values], map), table.Values.Count == columns.Count));
            }

            return rows;
        }
        catch (RuleException broken)
        {
            throw new ImportFailure($"{file}: {broken.Message}");
        }
    }
}

/// <summary>One row of a file of the data set.</summary>
/// <param name="File">The file.</param>
/// <param name="Values">What stands in it.</param>
/// <param name="IsComplete">Whether it has as many values as there are columns.</param>
internal sealed record SalesRow(string File, ImportRow Values, bool IsComplete)
{
    /// <summary>A row that contradicts the others.</summary>
    public static RuleException Broken(string reason) => new RowBroken($"{reason}.").AsException();
}
