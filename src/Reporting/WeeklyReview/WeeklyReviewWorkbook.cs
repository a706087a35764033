using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Packaging;
using CrmGraph.Reporting.WeeklyReview.Workbook;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>The weekly sales review as an Excel workbook: every number a number, every total a live formula.</summary>
public static class WeeklyReviewWorkbook
{
    /// <summary>Writes the workbook; the same data and language give the same bytes.</summary>
    /// <param name="data">The review.</param>
    /// <param name="language">The language of every label and of every bilingual text.</param>
    /// <param name="output">Written from its position on, synchronously and forward only; stays open.</param>
    /// <param name="brand">The look; the usual one when left out.</param>
    public static void Write(WeeklyReviewData data, ReportLanguage language, Stream output, ReportBrand? brand = null)
    {
        var frame = new WorkbookFrame(data, language, brand ?? ReportBrand.Usual);
        using var workbook = new XlsxWriter(output, Properties(frame, language));
        SummarySheet.Write(workbook, frame);
        PipelineSheet.Write(workbook, frame);
        LeaderboardSheet.Write(workbook, frame);
        StuckSheet.Write(workbook, frame);
        OutlookSheet.Write(workbook, frame);
        TierSheet.Write(workbook, frame);
        MeasureSheet.Write(workbook, frame);
        DefinitionsSheet.Write(workbook, frame);
        RawDataSheet.Write(workbook, frame);
        workbook.Complete();
    }

    private static DocumentProperties Properties(WorkbookFrame frame, ReportLanguage language) => new(
        frame.In(ReviewTexts.Title),
        frame.Subtitle,
        language.Tag(),
        frame.Data.AsOf,
        language == ReportLanguage.Zh ? "Microsoft YaHei" : "Calibri");
}
