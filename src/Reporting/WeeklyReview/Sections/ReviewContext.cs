using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>What every section of the review needs: the data beside what every report has.</summary>
internal sealed record ReviewContext(WeeklyReviewData Data, ReportContext Report)
{
    public ReportLanguage Language => Report.Language;

    public PageFlow Flow => Report.Flow;

    public PdfDocument Document => Report.Document;

    public PdfPage Page => Report.Page;

    public string Text(LocalText text) => Report.Text(text);

    public string Text(LocalText text, params object[] values) => Report.Text(text, values);

    /// <summary>The Chinese or the English one of two texts.</summary>
    public string Pick(string chinese, string english) => Language == ReportLanguage.Zh ? chinese : english;

    public string Money(decimal amount) => Report.Money(amount);

    /// <inheritdoc cref="ReportContext.Heading"/>
    public void Heading(LocalText title, string? remark, double following) => Report.Heading(Text(title), remark, following);

    /// <inheritdoc cref="ReportContext.Nothing"/>
    public void NothingToReport() => Report.Nothing(Text(ReviewTexts.NothingToReport));
}
