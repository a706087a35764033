using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Sales;

/// <summary>The company and the name of the paper, at the top of the first page.</summary>
internal static class PaperHead
{
    private static readonly TextStyle TitleStyle = new(22, Palette.Navy, Bold: true);
    private static readonly TextStyle CompanyStyle = new(13, Palette.Ink, Bold: true);
    private static readonly TextStyle RemarkStyle = new(8.5, Palette.Bad, Bold: true);

    /// <param name="context">The pages.</param>
    /// <param name="title">The paper's name.</param>
    /// <param name="company">Who issues it.</param>
    /// <param name="remark">A warning beside the name; null for none.</param>
    public static void Draw(PaperContext context, string title, string company, string? remark)
    {
        var (page, y) = (context.Page, context.Flow.Y);
        context.Document.Outline.Add(title, new PdfPlace(page, 0));
        using (context.Document.Begin(PdfTag.H1))
        {
            page.Text(title, PageFlow.Right, y + 20, TitleStyle, Align.Right);
        }

        using (context.Document.Begin(PdfTag.P))
        {
            var room = PageFlow.Width - TitleStyle.Width(title) - 20;
            page.Text(LineBreaker.Fit(company, CompanyStyle, room), PageFlow.Left, y + 18, CompanyStyle);
        }

        if (remark is not null)
        {
            DrawRemark(context, remark, y + 28);
        }

        using (context.Document.Begin(PdfTag.Artifact))
        {
            var rule = y + 46;
            page.Fill(new Box(PageFlow.Left, rule, PageFlow.Width, 2), Palette.Navy);
        }

        context.Flow.Y = y + 60;
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
