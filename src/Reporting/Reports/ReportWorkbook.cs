using CrmGraph.Domain;
using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Packaging;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview.Workbook;

namespace CrmGraph.Reporting.Reports;

/// <summary>A report as an Excel workbook, a sheet for each of its tables.</summary>
public static class ReportWorkbook
{
    private const int BandRows = 2;
    private const int FirstRow = 4;

    /// <summary>Printed points of a column's weight to characters of its width.</summary>
    private const double CharactersPerWeight = 0.2;

    private const double LeastWidth = 12;

    /// <summary>Writes the workbook; the same report and language give the same bytes.</summary>
    /// <param name="book">The report.</param>
    /// <param name="language">The language of every text.</param>
    /// <param name="output">Written forward only; stays open.</param>
    public static void Write(ReportBook book, ReportLanguage language, Stream output)
    {
        string In(BilingualText text) => language == ReportLanguage.Zh ? text.Zh : text.En;

        var subtitle = $"{book.Company} · {In(book.Subtitle)}";
        var font = language == ReportLanguage.Zh ? "Microsoft YaHei" : "Calibri";
        using var workbook = new XlsxWriter(output, new DocumentProperties(In(book.Title), subtitle, language.Tag(), book.AsOf.UtcDateTime, font));
        foreach (var section in book.Sections)
        {
            var grid = new SheetGrid();
            grid.Merge(new(1, 1, 1, section.Columns.Count), Cell.Of(In(book.Title), WorkbookStyles.Title));
            grid.Merge(new(2, 1, 2, section.Columns.Count), Cell.Of(subtitle, WorkbookStyles.Subtitle));
            grid.Height(1, 32);
            grid.Height(2, 20);
            new SectionBlock(grid, language, new WorkbookFormats(language, book.Currency)).Write(section, FirstRow);
            workbook.Sheet(Settings(In(section.Title), section, In(book.Title)), grid);
        }

        workbook.Complete();
    }

    private static SheetSettings Settings(string name, ReportSection section, string footer) =>
        new(name, [.. section.Columns.Select(column => Math.Max(LeastWidth, column.Weight * CharactersPerWeight))])
        {
            FrozenRows = BandRows,
            Footer = footer,
        };
}
