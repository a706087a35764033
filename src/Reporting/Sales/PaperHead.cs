using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Sales;

/// <summary>The company with its logo and the name of the paper, at the top of the first page.</summary>
internal static class PaperHead
{
    private const double TitleSize = 22;
    private const double LogoHeight = 36;
    private const double LogoWidth = 110;
    private const double BesideLogo = 12;

    private static readonly TextStyle CompanyStyle = new(13, Palette.Ink, Bold: true);
    private static readonly TextStyle RemarkStyle = new(8.5, Palette.Bad, Bold: true);

    /// <param name="context">The pages.</param>
    /// <param name="title">The paper's name.</param>
    /// <param name="company">Who issues it.</param>
    /// <param name="remark">A warning beside the name; null for none.</param>
    public static void Draw(PaperContext context, string title, string company, string? remark)
    {
        var (page, y) = (context.Page, context.Flow.Y);
        var titleStyle = new TextStyle(TitleSize, context.Brand.OnPaper, Bold: true);
        context.Document.Outline.Add(title, new PdfPlace(page, 0));
        using (context.Document.Begin(PdfTag.H1))
        {
            page.Text(title, PageFlow.Right, y + 20, titleStyle, Align.Right);
        }

        DrawCompany(context, company, PageFlow.Width - titleStyle.Width(title) - 20);
        if (remark is not null)
        {
            DrawRemark(context, remark, y + 28);
        }

        using (context.Document.Begin(PdfTag.Artifact))
        {
            var rule = y + 46;
            page.Fill(new Box(PageFlow.Left, rule, PageFlow.Width, 2), context.Brand.Band);
        }

        context.Flow.Y = y + 60;
    }

    private static void DrawCompany(PaperContext context, string company, double room)
    {
        var y = context.Flow.Y;
        var x = PageFlow.Left;
        if (context.Brand.Logo is { } logo)
        {
            var (width, height) = BrandSign.Fit(logo, LogoWidth, LogoHeight);
            using var figure = context.Document.Begin(PdfTag.Figure, company);
            context.Page.Draw(logo, new Box(x, y + ((LogoHeight - height) / 2), width, height));
            x += width + BesideLogo;
        }

        using var paragraph = context.Document.Begin(PdfTag.P);
        context.Page.Text(LineBreaker.Fit(company, CompanyStyle, PageFlow.Left + room - x), x, y + 22, CompanyStyle);
    }

    private static void DrawRemark(PaperContext context, string remark, double y)
    {
        var width = RemarkStyle.Width(remark) + 12;
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(new Box(PageFlow.Right - width, y, width, 13), Palette.PaleBad, 3);
        }

        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text(remark, PageFlow.Right - 6, y + 9.8, RemarkStyle, Align.Right);
        }
    }
}
