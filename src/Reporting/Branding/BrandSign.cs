using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.Pictures;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Reporting.Branding;

/// <summary>The sign on the band of the first page: the organisation's logo, else the product's.</summary>
internal static class BrandSign
{
    private const double PlateTop = 16;
    private const double PlateHeight = 52;
    private const double Margin = 7;
    private const double LargestWidth = 128;
    private const double ProductWidth = 60;

    /// <summary>How much of the band's width it takes, with a distance to the text beside it.</summary>
    public static double Width(ReportBrand brand) =>
        brand.Logo is null ? ProductWidth + 20 : LogoSize(brand).Width + (2 * Margin) + 16;

    public static void Draw(ReportContext context, string company)
    {
        if (context.Brand.Logo is not null)
        {
            DrawLogo(context, company);
            return;
        }

        using (context.Document.Begin(PdfTag.Artifact))
        {
            DrawMark(context.Page, context.Brand, new PdfPoint(PageFlow.Right - 16, 26));
        }

        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text("CrmGraph", PageFlow.Right, 62, new TextStyle(10, context.Brand.OnBand, Bold: true), Align.Right);
        }
    }

    /// <summary>On a white plate, for logos are made for white paper.</summary>
    private static void DrawLogo(ReportContext context, string company)
    {
        var (width, height) = LogoSize(context.Brand);
        var plate = new Box(PageFlow.Right - width - (2 * Margin), PlateTop, width + (2 * Margin), PlateHeight);
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(plate, Palette.White, 5);
        }

        using (context.Document.Begin(PdfTag.Figure, company))
        {
            context.Page.Draw(context.Brand.Logo!, new Box(plate.X + Margin, plate.Y + ((PlateHeight - height) / 2), width, height));
        }
    }

    /// <summary>The size of a picture that is made as large as a place allows.</summary>
    public static (double Width, double Height) Fit(Picture picture, double width, double height)
    {
        var scale = Math.Min(width / picture.Width, height / picture.Height);
        return (picture.Width * scale, picture.Height * scale);
    }

    private static (double Width, double Height) LogoSize(ReportBrand brand) => Fit(brand.Logo!, LargestWidth, PlateHeight - (2 * Margin));

    /// <summary>The product's sign: a small graph.</summary>
    private static void DrawMark(PdfPage page, ReportBrand brand, PdfPoint centre)
    {
        PdfPoint[] nodes =
        [
            new(centre.X - 12, centre.Y + 9),
            new(centre.X, centre.Y - 7),
            new(centre.X + 12, centre.Y + 9),
            new(centre.X, centre.Y + 3),
        ];
        page.Polyline([nodes[3], nodes[0], nodes[1], nodes[2], nodes[3], nodes[1]], new Stroke(brand.QuietOnBand, 1.2));
        foreach (var node in nodes)
        {
            page.Dot(node, 3, brand.OnBand);
        }
    }
}
