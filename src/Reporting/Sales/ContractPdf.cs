using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>销售合同: a contract as a tagged PDF.</summary>
public static class ContractPdf
{
    /// <summary>Prints a contract. Never fails on content, and the same paper gives the same bytes.</summary>
    public static byte[] Render(ContractPaper paper, ReportLanguage language, ReportBrand? brand = null)
    {
        var title = PaperTexts.Contract.In(language);
        var reference = Reference(paper);
        var document = PaperContext.NewDocument($"{title} {reference}", paper.Title, paper.On, language);
        var frame = new PaperFrame(document, $"{title} {reference}", paper.Seller.Name ?? "");
        var context = new PaperContext(language, paper.Currency, new PageFlow(document, frame.Open), brand ?? ReportBrand.Usual);
        PaperHead.Draw(context, title, paper.Seller.Name ?? "", Binding(paper.Status, context));
        PaperFacts.Draw(context, Facts(paper, reference, context));
        PaperLines.Draw(context, paper.Lines);
        PaperSum.Draw(context, paper.Lines, paper.Totals);
        PaperPlan.Draw(context, paper.Instalments, paper.Totals.Total);
        PaperProse.Draw(context, PaperTexts.Terms, paper.Terms);
        PaperSignatures.Draw(context, (PaperTexts.BuyerSide, paper.Buyer.Name), (PaperTexts.SellerSide, paper.Seller.Name));
        frame.Close();
        return context.Save();
    }

    /// <summary>The name to save it under.</summary>
    public static string FileName(ContractPaper paper, ReportLanguage language) => $"{PaperTexts.Contract.In(language)} {Reference(paper)}.pdf";

    private static string Reference(ContractPaper paper) => PaperTexts.ContractReference.In(ReportLanguage.En, paper.Number);

    private static string? Binding(ContractStatus status, PaperContext context) => status switch
    {
        ContractStatus.Draft => context.Text(PaperTexts.NotSigned),
        ContractStatus.Cancelled => context.Text(PaperTexts.NoLongerValid),
        ContractStatus.Signed => null,
    };

    private static PaperFact[] Facts(ContractPaper paper, string reference, PaperContext context) =>
    [
        new(context.Text(PaperTexts.BuyerSide), paper.Buyer.Name),
        new(context.Text(PaperTexts.ReferenceNumber), reference),
        new(context.Text(PaperTexts.Contact), paper.Buyer.Person),
        new(context.Text(paper.Status == ContractStatus.Signed ? PaperTexts.Signed : PaperTexts.Date), PaperContext.Day(paper.On)),
        new(context.Text(PaperTexts.SellerSide), paper.Seller.Name),
        new(context.Text(PaperTexts.Quotation), PaperTexts.QuotationReference.In(context.Language, paper.QuotationNumber, paper.QuotationRevision)),
        new(context.Text(PaperTexts.Contact), paper.Seller.Person),
        new(context.Text(PaperTexts.Currency), paper.Currency),
        new(context.Text(PaperTexts.Subject), paper.Title),
    ];
}
