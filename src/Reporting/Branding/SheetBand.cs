using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.WeeklyReview.Workbook;

namespace CrmGraph.Reporting.Branding;

/// <summary>The band at the top of a sheet, in the organisation's colour.</summary>
internal static class SheetBand
{
    private const double TitleHeight = 32;
    private const double SubtitleHeight = 20;
    private const double LogoWidth = 90;
    private const double LogoHeight = 46;

    public static void Write(SheetGrid grid, ReportBrand brand, string title, string subtitle, int columns)
    {
        grid.Merge(new(1, 1, 1, columns), Cell.Of(title, InBand(WorkbookStyles.Title, brand, brand.OnBand.ToString())));
        grid.Merge(new(2, 1, 2, columns), Cell.Of(subtitle, InBand(WorkbookStyles.Subtitle, brand, brand.QuietOnBand.ToString())));
        grid.Height(1, TitleHeight);
        grid.Height(2, SubtitleHeight);
    }

    /// <summary>Puts the logo above the last column of the band; for the first sheet only, as it is on the first page.</summary>
    public static void AddLogo(SheetGrid grid, ReportBrand brand, string company, int columns)
    {
        if (brand.Logo is { } logo)
        {
            grid.Annotations.Pictures.Add(new(logo, company, 1, columns, LogoWidth, LogoHeight));
        }
    }

    private static CellStyle InBand(CellStyle usual, ReportBrand brand, string color) =>
        brand.Color is null ? usual : usual with { Fill = brand.Band.ToString(), Color = color };
}
