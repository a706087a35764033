using CrmGraph.Domain;
using CrmGraph.Reporting.Branding;
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
    private const double CharactersPerWeight = 0.24;

    private const double LeastWidth = 12;

    /// <summary>A heading is bold and stands off from the edge.</summary>
    private const double HeadingMargin = 3;

    /// <summary>Writes the workbook; the same report and language give the same bytes.</summary>
    /// <param name="book">The report.</param>
    /// <param name="language">The language of every text.</param>
    /// <param name="output">Written forward only; stays open.</param>
    /// <param name="brand">The look; the usual one when left out.</param>
    public static void Write(ReportBook book, ReportLanguage language, Stream output, ReportBrand? brand = null)
    {
        var look = brand ?? ReportBrand.Usual;
        string In(BilingualText text) => language == ReportLanguage.Zh ? text.Zh : text.En;

        var subtitle = $"{book.Company} · {In(book.Subtitle)}";
        var font = language == ReportLanguage.Zh ? "Microsoft YaHei" : "Calibri";
        using var workbook = new XlsxWriter(output, new DocumentProperties(In(book.Title), subtitle, language.Tag(), book.AsOf.UtcDateTime, font));
        foreach (var (index, section) in book.Sections.Index())
        {
            var grid = new SheetGrid();
            SheetBand.Write(grid, look, In(book.Title), subtitle, section.Columns.Count);
            if (index == 0)
            {
                SheetBand.AddLogo(grid, look, book.Company, section.Columns.Count);
            }

            new SectionBlock(grid, language, new WorkbookFormats(language, book.Currency), look).Write(section, FirstRow);
            double[] widths = [.. section.Columns.Select(column => Width(column, In(column.Title)))];
            workbook.Sheet(new SheetSettings(In(section.Title), widths) { FrozenRows = BandRows, Footer = In(book.Title) }, grid);
        }

        workbook.Complete();
    }

    private static double Width(ReportColumn column, string heading) =>
        Math.Max(LeastWidth, Math.Max(column.Weight * CharactersPerWeight, TextWidth.Of(heading) + HeadingMargin));
}
