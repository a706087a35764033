using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Excel;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>The key figures exactly as the data set has them, with their twelve weeks, as an Excel table.</summary>
internal static class RawDataSheet
{
    private const int HeaderRow = 1;
    private const int FirstWeekColumn = 8;

    private static readonly (LocalText Text, double Width)[] Headings =
    [
        (WorkbookTexts.Key, 24),
        (ReviewTexts.Metric, 26),
        (WorkbookTexts.Unit, 10),
        (WorkbookTexts.ThisWeekValue, 15),
        (WorkbookTexts.LastWeekValue, 15),
        (ReviewTexts.Change, 13),
        (WorkbookTexts.ChangeKind, 14),
    ];

    public static void Write(XlsxWriter workbook, WorkbookFrame frame)
    {
        var data = frame.Data;
        string[] columns = [.. Headings.Select(h => frame.In(h.Text)), .. data.Trend.Select(w => w.Week)];
        var settings = frame.Settings(
            WorkbookTexts.RawDataSheet,
            WorkbookStyles.Grey,
            [.. Headings.Select(h => h.Width), .. data.Trend.Select(_ => 14.0)]) with
        {
            FrozenRows = HeaderRow,
            FrozenColumns = 2,
            ShowGridLines = true,
        };
        workbook.Sheet(settings, sheet =>
        {
            sheet.Row();
            foreach (var (index, column) in columns.Index())
            {
                sheet.Write(Cell.Of(column, index is 0 or 1 or 2 or 6 ? WorkbookStyles.Header : WorkbookStyles.HeaderRight));
            }

            foreach (var metric in data.Metrics)
            {
                Row(sheet, frame, metric);
            }

            sheet.Annotations.Tables.Add(new("ReviewMetrics", HeaderRow, 1, data.Metrics.Count, [.. columns.Select(c => new TableColumn(c))]));
        });
    }

    /// <summary>Where the twelve weeks of a metric stand; null without weeks.</summary>
    /// <param name="frame">The review.</param>
    /// <param name="metric">Which of its metrics, from 0.</param>
    public static string? Series(WorkbookFrame frame, int metric)
    {
        var (row, weeks) = (HeaderRow + 1 + metric, frame.Data.Trend.Count);
        return weeks == 0
            ? null
            : new CellRange(row, FirstWeekColumn, row, FirstWeekColumn + weeks - 1).On(frame.In(WorkbookTexts.RawDataSheet));
    }

    private static void Row(SheetWriter sheet, WorkbookFrame frame, ReviewMetric metric)
    {
        var number = WorkbookStyles.Number(ExactFormat(metric.Unit));
        sheet.Row();
        sheet.Write(Cell.Of(SchemaName(metric.Key.ToString()), WorkbookStyles.MutedText));
        sheet.Write(Cell.Of(frame.In(ReviewTexts.Of(metric.Key)), WorkbookStyles.BoldText));
        sheet.Write(Cell.Of(SchemaName(metric.Unit.ToString()), WorkbookStyles.Text));
        sheet.Write(Cell.Of(metric.Value, number));
        sheet.Write(Cell.Of(metric.Previous, number));
        sheet.Write(Cell.Of(metric.Change, WorkbookStyles.Number(WorkbookFormats.Fraction)));
        sheet.Write(Cell.Of(SchemaName(metric.ChangeKind.ToString()), WorkbookStyles.Text));
        var weeks = frame.Data.Trend.Count;
        for (var week = 0; week < weeks; week++)
        {
            // The last value is this week's, however many there are.
            var at = metric.Series.Count - weeks + week;
            sheet.Write(Cell.Of(at >= 0 ? metric.Series[at] : null, number));
        }
    }

    private static string ExactFormat(MetricUnit unit) => unit switch
    {
        MetricUnit.Money => "#,##0.00",
        MetricUnit.Ratio => WorkbookFormats.Fraction,
        MetricUnit.Days => "0.0",
        _ => WorkbookFormats.Count,
    };

    /// <summary>WonValue as WON_VALUE: the name the metric has in the graph.</summary>
    private static string SchemaName(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $"_{c}" : $"{char.ToUpperInvariant(c)}"));
}
