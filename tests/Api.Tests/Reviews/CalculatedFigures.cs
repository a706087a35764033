using System.Globalization;
using System.Text.Json;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Tests.Excel;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>Every figure of the data set as a cell of the workbook must hold it; sheets are taken by place, for their names are translated.</summary>
internal sealed class CalculatedFigures(WeeklyReviewData data, OpenedWorkbook workbook)
{
    private const int FirstTable = 21;
    private const int FirstRow = 5;

    public void Check()
    {
        RawData(workbook.SheetNames[^1]);
        Funnel(workbook.SheetNames[1]);
        Stages(workbook.SheetNames[1]);
        Trend(workbook.SheetNames[1], FirstTable + data.Stages.Count + 4);
        Leaderboard(workbook.SheetNames[2]);
        Rows(workbook.SheetNames[3], FirstRow, data.Stuck, ("F", stuck => stuck.Amount), ("G", stuck => stuck.Days), ("H", stuck => stuck.LimitDays), ("I", stuck => stuck.Days - stuck.LimitDays));
        Below(workbook.SheetNames[4], ["事项", "Issue"], data.Hygiene, ("B", lacking => lacking.Count), ("C", lacking => lacking.Amount));
        Below(workbook.SheetNames[4], ["层级", "Tier"], data.TierResults.Where(IsShown).ToList(), ("B", tier => tier.Customers), ("C", tier => tier.WonCount), ("D", tier => tier.WonValue), ("E", tier => tier.PreviousWonValue));
        Below(workbook.SheetNames[4], ["月份", "Month"], data.Forecast!.Months, ("B", month => month.Expected), ("C", month => month.BelowTarget));
        Below(
            workbook.SheetNames[4],
            ["阶段", "Stage"],
            data.Forecast.Stocks,
            ("B", stock => stock.Amount),
            ("C", stock => stock.WinChance),
            ("D", stock => stock.Expected),
            ("E", stock => stock.Needed),
            ("F", stock => stock.Needed is null ? null : stock.Missing));
        Below(
            workbook.SheetNames[4],
            ["对象", "Holder"],
            data.Targets,
            ("C", target => target.Target),
            ("D", target => target.Won),
            ("E", target => target.Attainment),
            ("F", target => target.TimeGone));
        Rows(workbook.SheetNames[5], FirstRow, data.TierMovements, ("E", movement => movement.AnnualPurchases));
    }

    private static bool IsShown(ReviewTierResult tier) => tier.TierId is not null || tier.Customers + tier.WonCount > 0 || tier.PreviousWonValue != 0;

    private void RawData(string sheet)
    {
        foreach (var metric in data.Metrics)
        {
            var row = int.Parse(workbook.AddressOf(sheet, JsonNamingPolicy.SnakeCaseUpper.ConvertName(metric.Key.ToString()))[1..], CultureInfo.InvariantCulture);
            Rows(sheet, row, [metric], ("D", _ => metric.Value), ("E", _ => metric.Previous), ("F", _ => metric.Change));
            Assert.Equal(data.Trend.Count, metric.Series.Count);
            foreach (var (week, value) in metric.Series.Index())
            {
                Same(sheet, $"{(char)('H' + week)}{row}", value);
            }
        }
    }

    private void Funnel(string sheet) => Rows(
        sheet,
        FirstTable,
        data.Funnel,
        ("B", step => step.Count),
        ("C", step => step.PreviousCount),
        ("D", step => step.Amount),
        ("E", step => step.Conversion));

    private void Stages(string sheet)
    {
        Rows(
            sheet,
            FirstTable,
            data.Stages,
            ("I", stage => stage.Open),
            ("J", stage => stage.Amount),
            ("K", stage => stage.Weighted),
            ("L", stage => stage.Entered),
            ("M", stage => stage.Conversion));
        Rows(
            sheet,
            FirstTable + data.Stages.Count,
            [data.Stages],
            ("I", stages => stages.Sum(stage => stage.Open)),
            ("J", stages => stages.Sum(stage => stage.Amount)),
            ("K", stages => stages.Sum(stage => stage.Weighted ?? 0)));
    }

    private void Trend(string sheet, int row) => Rows(
        sheet,
        row,
        data.Trend,
        ("I", week => week.WonCount),
        ("J", week => week.WonValue),
        ("K", week => week.NewPipeline));

    private void Leaderboard(string sheet) => Rows(
        sheet,
        FirstRow,
        data.Leaderboard,
        ("A", row => data.Leaderboard.Count(other => other.WonValue > row.WonValue) + 1),
        ("D", row => row.WonValue),
        ("F", row => row.PreviousWonValue),
        ("G", row => row.Change),
        ("H", row => row.WonCount),
        ("I", row => row.WinRate),
        ("J", row => row.SalesCycle));

    /// <summary>The rows below a heading, which is written in either language.</summary>
    private void Below<T>(string sheet, string[] heading, IReadOnlyList<T> rows, params (string Column, Func<T, decimal?> Value)[] columns)
    {
        var at = workbook.AddressOf(sheet, workbook.Texts(sheet).First(heading.Contains));
        Rows(sheet, int.Parse(at[1..], CultureInfo.InvariantCulture) + 1, rows, columns);
    }

    private void Rows<T>(string sheet, int first, IReadOnlyList<T> rows, params (string Column, Func<T, decimal?> Value)[] columns)
    {
        foreach (var (index, row) in rows.Index())
        {
            Assert.All(columns, column => Same(sheet, $"{column.Column}{first + index}", column.Value(row)));
        }
    }

    /// <summary>A cell is written in binary, so the last of its digits may differ.</summary>
    private void Same(string sheet, string address, decimal? expected)
    {
        var found = workbook.Number(sheet, address);
        var agree = (expected, found) switch
        {
            ({ } one, { } other) => Math.Abs(one - other) <= 0.000_001m,
            _ => expected is null && found is null,
        };
        Assert.True(agree, $"{data.Week} {sheet}!{address}: {found}, not {expected}");
    }
}
