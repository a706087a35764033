using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview.Sections;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>The weekly sales review as a tagged PDF.</summary>
public static class WeeklyReviewPdf
{
    /// <summary>
    /// Prints a week. Never fails on content: what is too long is wrapped or cut, what cannot be drawn is replaced.
    /// The same data gives the same bytes.
    /// </summary>
    public static byte[] Render(WeeklyReviewData data, ReportLanguage language, ReportBrand? brand = null)
    {
        var document = Compose(data, language, brand);
        if (document.Fonts.Missing > 0)
        {
            ReportingMetrics.MissingGlyphs.Add(document.Fonts.Missing);
        }

        return document.Save();
    }

    /// <summary>Draws all pages without writing the file.</summary>
    internal static PdfDocument Compose(WeeklyReviewData data, ReportLanguage language, ReportBrand? brand = null)
    {
        var look = brand ?? ReportBrand.Usual;
        var document = new PdfDocument(Info(data, language));
        var texts = new FrameTexts(
            ReviewTexts.DocumentTitle.In(language, DateText.Week(data.Week, language)),
            ScopeText.Of(data, language),
            DateText.InZone(data.AsOf, data.TimeZone));
        var frame = new PageFrame(document, texts, language, look);
        var context = new ReviewContext(data, new ReportContext(language, data.Currency, new PageFlow(document, frame.Open), look));
        CoverSection.Draw(context);
        MeasureSection.DrawEarlier(context);
        MetricSection.Draw(context);
        FunnelSection.Draw(context);
        TrendSection.Draw(context);
        TopicSection.Draw(context);
        BridgeSection.Draw(context);
        OutlookSections.DrawContributions(context);
        AnalysisSection.Draw(context);
        OutlookSections.DrawTargets(context);
        LeaderboardSection.Draw(context);
        StageSection.Draw(context);
        OutlookSections.DrawForecast(context);
        StuckSection.Draw(context);
        HygieneSection.Draw(context);
        OutlookSections.DrawDiscipline(context);
        OutlookSections.DrawTiers(context);
        TierSection.Draw(context);
        MeasureSection.DrawDecided(context);
        DefinitionSection.Draw(context);
        frame.Close();
        return document;
    }

    private static PdfInfo Info(WeeklyReviewData data, ReportLanguage language) => new(
        ReviewTexts.DocumentTitle.In(language, DateText.Week(data.Week, language)),
        ReviewTexts.Subject.In(language),
        ReviewTexts.Keywords.In(language),
        language.Tag(),
        DateText.InZone(data.AsOf, data.TimeZone));
}
