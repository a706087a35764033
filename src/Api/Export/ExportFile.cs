using System.Globalization;
using System.Text;
using CrmGraph.Api.Import;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Api.Export;

/// <summary>Makes the file of an export from its rows: the headings, the rows, and a last row with their number and the sums.</summary>
internal static class ExportFile
{
    private const double Width = 20;

    public static void Write(ExportRun run, IEnumerable<IReadOnlyList<object?>> rows, Stream output)
    {
        if (run.Format == ExportFormat.Xlsx)
        {
            ListColumn[] columns = [.. run.Columns.Select(column => new ListColumn(column.Heading, Width))];
            ListWorkbook.Write(run.List, columns, WithTotals(run, rows), run.StartedAt, output, hasTotals: true);
            return;
        }

        using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        CsvText.Write(text, run.Columns.Select(column => column.Heading));
        foreach (var row in WithTotals(run, rows))
        {
            CsvText.Write(text, row.Select(value => Convert.ToString(value, CultureInfo.InvariantCulture)));
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> WithTotals(ExportRun run, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var (count, sums) = (0, new decimal[run.Columns.Count]);
        foreach (var row in rows)
        {
            count++;
            foreach (var (index, value) in row.Index().Where(value => value.Item is int or decimal))
            {
                sums[index] += Convert.ToDecimal(value, CultureInfo.InvariantCulture);
            }

            yield return row;
        }

        var totals = run.Columns.Select((column, index) => (object?)(column.IsTotalled ? sums[index] : null)).ToArray();
        totals[0] ??= string.Create(CultureInfo.InvariantCulture, $"{(run.Language == "en" ? "Total" : "合计")} ({count})");
        yield return totals;
    }
}
