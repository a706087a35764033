using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The sections that are printed from the same tables as the workbook's; a review kept by an earlier release has none of them.</summary>
internal static class OutlookSections
{
    public static void DrawContributions(ReviewContext context) => Draw(context, _ => [WonTables.MainParts(context.Data)]);

    public static void DrawTargets(ReviewContext context) => Draw(context, _ => [TargetTable.Of(context.Data)]);

    public static void DrawForecast(ReviewContext context) =>
        Draw(context, forecast => [ForecastTables.ByMonth(forecast, context.Data.Currency), ForecastTables.ByStage(forecast)]);

    public static void DrawDiscipline(ReviewContext context) =>
        Draw(context, _ => [DisciplineTables.Limits(context.Data), DisciplineTables.Gates(context.Data)]);

    public static void DrawTiers(ReviewContext context) => Draw(context, _ => [WonTables.Tiers(context.Data)]);

    private static void Draw(ReviewContext context, Func<ReviewForecast, IReadOnlyList<ReportSection>> sections)
    {
        if (context.Data.Forecast is not { } forecast)
        {
            return;
        }

        foreach (var section in sections(forecast))
        {
            SectionTable.Draw(context.Report, section);
        }
    }
}
