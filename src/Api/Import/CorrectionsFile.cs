using System.Globalization;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>The values that an import took otherwise than they are written, as a table.</summary>
internal static class CorrectionsFile
{
    private static readonly string[] Headings = ["行号 Line", "列 Column", "原值 Given", "采用 Taken", "原因 Reason"];

    /// <summary>Writes them as they are read.</summary>
    public static async Task Write(ImportRun run, CrmDbContext db, Caller caller, TextWriter output, CancellationToken stop)
    {
        await output.WriteAsync(CsvText.Mark);
        CsvText.Write(output, Headings);
        var corrections = db.Visible<ImportCorrection>(caller).AsNoTracking()
            .Where(correction => correction.RunId == run.Id)
            .OrderBy(correction => correction.Line)
            .ThenBy(correction => correction.Field);
        await foreach (var correction in corrections.AsAsyncEnumerable().WithCancellation(stop))
        {
            var (zh, en) = ImportCorrectionText.Of(correction.Reason);
            CsvText.Write(
                output,
                [correction.Line.ToString(CultureInfo.InvariantCulture), correction.Column, correction.Given, correction.Taken, $"{zh} {en}"]);
        }
    }
}
