using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>What is expected, what was promised, and how people kept to the rules: the printed sections below each other.</summary>
internal static class OutlookSheet
{
    private const int Columns = 7;

    private static readonly double[] Widths = [44, 30, 20, 20, 20, 20, 16];

    /// <summary>Its name as the other sheets refer to it.</summary>
    public static LocalText Name { get; } = new(OutlookTexts.Sheet.Zh, OutlookTexts.Sheet.En);

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var grid = frame.Begin(frame.In(Name), Columns);
        var block = new SectionBlock(grid, frame.Language, frame.Formats, frame.Brand);
        var row = WorkbookFrame.FirstRow;
        foreach (var section in Sections(frame.Data))
        {
            row = block.Write(section, row);
        }

        workbook.Sheet(frame.Settings(Name, WorkbookStyles.Green, Widths), grid);
    }

    /// <summary>A review kept by an earlier release says nothing about these.</summary>
    private static IEnumerable<ReportSection> Sections(WeeklyReviewData data) => data.Forecast is not { } forecast
        ? []
        :
        [
            TargetTable.Of(data),
            ForecastTables.ByMonth(forecast, data.Currency),
            ForecastTables.ByStage(forecast),
            DisciplineTables.Hygiene(data),
            DisciplineTables.Limits(data),
            DisciplineTables.Gates(data),
            WonTables.Tiers(data),
            WonTables.Parts(data),
        ];
}
