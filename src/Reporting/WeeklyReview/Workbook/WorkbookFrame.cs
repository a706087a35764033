using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>What every sheet of a review's workbook needs: the data, the language, the formats and the band at the top.</summary>
internal sealed class WorkbookFrame(WeeklyReviewData data, ReportLanguage language, ReportBrand brand)
{
    /// <summary>The first row below the band and the empty row after it.</summary>
    public const int FirstRow = 4;

    private const int BandRows = 2;

    public WeeklyReviewData Data { get; } = data;

    public ReportLanguage Language { get; } = language;

    public ReportBrand Brand { get; } = brand;

    public WorkbookFormats Formats { get; } = new(language, data.Currency);

    /// <summary>Week, days, company, scope and status in one line.</summary>
    public string Subtitle => string.Join(
        " · ",
        DateText.Week(Data.Week, Language),
        FormattableString.Invariant($"{Data.StartsOn:yyyy-MM-dd} – {Data.EndsOn:yyyy-MM-dd}"),
        ScopeText.Of(Data, Language),
        In(ReviewTexts.Of(Data.Status)));

    public string In(LocalText text) => text.In(Language);

    public string In(LocalText text, params object[] values) => text.In(Language, values);

    public string In(string zh, string en) => Language == ReportLanguage.Zh ? zh : en;

    /// <summary>The metric of a key; null where the review has none.</summary>
    public ReviewMetric? Metric(MetricKey key) => Data.Metrics.FirstOrDefault(m => m.Key == key);

    /// <summary>A composed sheet that begins with the band.</summary>
    public SheetGrid Begin(string title, int columns)
    {
        var grid = new SheetGrid();
        SheetBand.Write(grid, Brand, title, Subtitle, columns);
        return grid;
    }

    /// <summary>Name, print set-up and column widths of a sheet below the band.</summary>
    public SheetSettings Settings(LocalText name, string tabColor, params IReadOnlyList<double> widths) => new(In(name), widths)
    {
        FrozenRows = BandRows,
        TabColor = tabColor,
        Footer = $"{In(ReviewTexts.Title)} {Data.Week}",
    };

    /// <summary>Writes a row of headings; those of numbers stand right, above their numbers.</summary>
    public void Header(SheetGrid grid, int row, int column, params IReadOnlyList<(LocalText Text, CellStyle Style)> headings)
    {
        grid.Height(row, 21);
        foreach (var (text, style) in headings)
        {
            grid[row, column++] = Cell.Of(In(text), style);
        }
    }

    /// <summary>Says that a table has no rows, in its first one.</summary>
    public void NothingToReport(SheetGrid grid, int row, int column) =>
        grid[row, column] = Cell.Of(In(ReviewTexts.NothingToReport), WorkbookStyles.Note);
}
