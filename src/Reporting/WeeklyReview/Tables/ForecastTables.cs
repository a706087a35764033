using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using static CrmGraph.Reporting.WeeklyReview.Tables.OutlookTexts;

namespace CrmGraph.Reporting.WeeklyReview.Tables;

/// <summary>The expected revenue by month with its gaps, and what each stage holds against what it should hold.</summary>
internal static class ForecastTables
{
    public static ReportSection ByMonth(ReviewForecast forecast, string currency)
    {
        var largest = forecast.Months.Select(month => month.Expected).DefaultIfEmpty().Max();
        return new ReportSection(
            Months,
            [
                new(Month, 110, ColumnKind.Month),
                new(Expected, 200, ColumnKind.Money) { Totalled = true },
                new(BelowTarget, 110, ColumnKind.Money),
                new(Gap, 140),
            ],
            [.. forecast.Months.Select(month => Row(month, largest))])
        {
            Remark = Remark(forecast, currency),
            WhenEmpty = NoMonths,
        };
    }

    public static ReportSection ByStage(ReviewForecast forecast) => new(
        Stocks,
        [
            new(Stage, 138),
            new(Stock, 74, ColumnKind.Money) { Totalled = true },
            new(WinChance, 62, ColumnKind.Percent),
            new(Expected, 74, ColumnKind.Money) { Totalled = true },
            new(Needed, 74, ColumnKind.Money),
            new(Missing, 74, ColumnKind.Money),
            new(FeltIn, 74, ColumnKind.Month),
        ],
        [.. forecast.Stocks.Select(Row)])
    {
        Remark = StocksNote,
    };

    private static BilingualText Remark(ReviewForecast forecast, string currency)
    {
        string Zh(decimal amount) => MoneyText.Short(amount, currency, ReportLanguage.Zh);
        string En(decimal amount) => MoneyText.Short(amount, currency, ReportLanguage.En);

        var (zh, en) = ($"按转化率与周期推算，合计 {Zh(forecast.Expected)}", $"by conversion and lead time, {En(forecast.Expected)} in all");
        if (forecast.MonthlyTarget is { } target)
        {
            (zh, en) = ($"{zh}；月度目标 {Zh(target)}", $"{en}; monthly target {En(target)}");
        }

        return forecast.LeftOut == 0
            ? new(zh, en)
            : new($"{zh}；{Zh(forecast.LeftOut)} 因未配置而未计入", $"{en}; {En(forecast.LeftOut)} left out, not configured");
    }

    private static IReadOnlyList<ReportCell> Row(ReviewForecastMonth month, decimal largest) =>
    [
        ReportCell.Of(month.StartsOn),
        ReportCell.Strong(month.Expected) with { Bar = largest <= 0 ? null : (double)(month.Expected / largest) },
        ReportCell.Of(month.BelowTarget),
        month switch
        {
            { IsGap: true } => ReportCell.Of(NothingExpected) with { Bold = true, Tone = CellTone.Bad },
            { BelowTarget: > 0 } => ReportCell.Of(Short) with { Tone = CellTone.Warning },
            { BelowTarget: not null } => ReportCell.Of(Enough) with { Tone = CellTone.Good },
            _ => new ReportCell(),
        },
    ];

    private static IReadOnlyList<ReportCell> Row(ReviewStock stock) =>
    [
        ReportCell.Strong(stock.StageZh, stock.StageEn) with { Note = new(stock.PipelineZh, stock.PipelineEn) },
        ReportCell.Of(stock.Amount),
        ReportCell.Of(stock.WinChance),
        ReportCell.Of(stock.Expected),
        ReportCell.Of(stock.Needed),
        ReportCell.Strong(stock.Needed is null ? null : stock.Missing) with { Tone = stock.Missing > 0 ? CellTone.Bad : CellTone.Good },
        ReportCell.Of(stock.FeltIn),
    ];
}
