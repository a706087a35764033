using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>报价单: a quotation as a tagged PDF.</summary>
public static class QuotationPdf
{
    /// <summary>Prints a quotation. Never fails on content, and the same paper gives the same bytes.</summary>
    public static byte[] Render(QuotationPaper paper, ReportLanguage language, ReportBrand? brand = null)
    {
        var title = PaperTexts.Quotation.In(language);
        var reference = Reference(paper, language);
        var document = PaperContext.NewDocument($"{title} {reference}", paper.Subject, paper.On, language);
        var frame = new PaperFrame(document, $"{title} {reference}", paper.Seller.Name ?? "");
        var context = new PaperContext(language, paper.Currency, new PageFlow(document, frame.Open), brand ?? ReportBrand.Usual);
        PaperHead.Draw(context, title, paper.Seller.Name ?? "", Binding(paper.Status, context));
        PaperFacts.Draw(context, Facts(paper, reference, context));
        PaperLines.Draw(context, paper.Lines);
        PaperSum.Draw(context, paper.Lines, paper.Totals);
        PaperProse.Draw(context, PaperTexts.Terms, paper.Terms);
        PaperSignatures.Draw(context, (PaperTexts.Offered, paper.Seller.Name), (PaperTexts.Agreed, paper.Buyer.Name));
        frame.Close();
        return context.Save();
    }

    /// <summary>The name to save it under.</summary>
    public static string FileName(QuotationPaper paper, ReportLanguage language) =>
        $"{PaperTexts.Quotation.In(language)} {Reference(paper, language)}.pdf";

    private static string Reference(QuotationPaper paper, ReportLanguage language) =>
        PaperTexts.QuotationReference.In(language, paper.Number, paper.Revision);

    private static string? Binding(QuotationStatus status, PaperContext context) => status switch
    {
        QuotationStatus.Draft or QuotationStatus.AwaitingApproval => context.Text(PaperTexts.NotApproved),
        QuotationStatus.Rejected or QuotationStatus.Expired or QuotationStatus.Replaced => context.Text(PaperTexts.NoLongerValid),
        _ => null,
    };

    private static PaperFact[] Facts(QuotationPaper paper, string reference, PaperContext context) =>
    [
        new(context.Text(PaperTexts.Customer), paper.Buyer.Name),
        new(context.Text(PaperTexts.ReferenceNumber), reference),
        new(context.Text(PaperTexts.Contact), paper.Buyer.Person),
        new(context.Text(PaperTexts.Date), PaperContext.Day(paper.On)),
        new(context.Text(PaperTexts.Reach), paper.Buyer.Reach),
        new(context.Text(PaperTexts.ValidUntil), PaperContext.Day(paper.ValidUntil)),
        new(context.Text(PaperTexts.Subject), paper.Subject),
        new(context.Text(PaperTexts.Currency), paper.Currency),
        new(context.Text(PaperTexts.PreparedBy), paper.Seller.Person),
        new(context.Text(PaperTexts.Reach), paper.Seller.Reach),
    ];
}
