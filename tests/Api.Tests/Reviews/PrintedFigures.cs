using System.Globalization;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>Every figure of the data set as the PDF's text must have it, those of a row side by side.</summary>
internal sealed class PrintedFigures(WeeklyReviewData data, string text, ReportLanguage language)
{
    private const string None = "–";

    /// <summary>Without blanks: whether there is one before a unit is a guess of the program that reads the pages.</summary>
    private readonly string _letters = Letters(text);

    public void Check()
    {
        foreach (var metric in data.Metrics)
        {
            Card(metric);
        }

        foreach (var row in data.Table)
        {
            var metric = data.Metrics.Single(metric => metric.Key == row.Metric);
            Says(MetricText.Value(metric, data.Currency, language), MetricText.Previous(metric, data.Currency, language), MetricText.TableChange(metric, language));
        }

        foreach (var step in data.Funnel)
        {
            decimal? change = step.PreviousCount == 0 ? null : ((decimal)step.Count / step.PreviousCount) - 1;
            Says(Number(step.Count));
            Says(Number(step.PreviousCount), MetricText.Change(change, ChangeKind.Relative, language), Money(step.Amount), Percent(step.Conversion));
        }

        foreach (var row in data.Leaderboard.Where(row => row.WonValue != 0 || row.PreviousWonValue != 0 || row.WinRate is not null))
        {
            Says(Money(row.WonValue), Number(row.WonCount), Percent(row.WinRate), Days(row.SalesCycle), MetricText.Change(row.Change, ChangeKind.Relative, language));
        }

        foreach (var stage in data.Stages)
        {
            Says(Money(stage.Amount), Number(stage.Open), Money(stage.Weighted), Number(stage.Entered));
            Says(Percent(stage.Conversion));
        }

        foreach (var stuck in data.Stuck)
        {
            Says(Money(stuck.Amount));
            Says(string.Create(CultureInfo.InvariantCulture, $"{stuck.Days} / {stuck.LimitDays}"));
        }

        foreach (var lacking in data.Hygiene)
        {
            Says(Number(lacking.Count));
            Says(Money(lacking.Amount));
        }

        Assert.All(data.TierMovements, movement => Says(Money(movement.AnnualPurchases)));
        Outlook(data.Forecast!);
        Assert.All(data.Targets, target => Says(Money(target.Target), Money(target.Won), Percent(target.Attainment), Percent(target.TimeGone)));
        Assert.All(
            data.TierResults.Where(tier => tier.TierId is not null),
            tier => Says(Number(tier.Customers), Number(tier.WonCount), Money(tier.WonValue), Money(tier.PreviousWonValue)));
        Assert.All(
            data.Contributions.GroupBy(part => part.Kind).SelectMany(parts => parts.Where(part => part.Delta != 0).Take(3)),
            part => Says(Money(part.Value), Money(part.Previous), Money(part.Delta)));
    }

    private void Outlook(ReviewForecast forecast)
    {
        Assert.All(forecast.Months, month => Says(Money(month.Expected), Money(month.BelowTarget)));
        Assert.All(forecast.Stocks, stock => Says(
            Money(stock.Amount),
            Percent(stock.WinChance),
            Money(stock.Expected),
            Money(stock.Needed),
            Money(stock.Needed is null ? null : stock.Missing)));
    }

    private void Card(ReviewMetric metric)
    {
        Says(MetricText.Card(metric, metric.Value, data.Currency, language));
        Says(MetricText.Change(metric, language));
        if (metric.Previous is { } before)
        {
            Says(MetricText.Card(metric, before, data.Currency, language));
        }
    }

    private void Says(params string[] cells)
    {
        Assert.True(
            _letters.Contains(Letters(string.Concat(cells)), StringComparison.Ordinal),
            $"{data.Week} does not say \"{string.Join(' ', cells)}\" but {Around(cells[0])}");
    }

    private static string Letters(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Where the text has the first cell of a row, for the one who reads the failure.</summary>
    private string Around(string cell)
    {
        const int Reach = 60;
        var places = text.Split(cell).Skip(1).Select(rest => cell + rest[..Math.Min(Reach, rest.Length)]);
        return string.Join(" | ", places);
    }

    private string Money(decimal? amount) => amount is { } known ? MoneyText.Short(known, data.Currency, language) : None;

    private string Days(decimal? days) => days is not { } known ? None : language == ReportLanguage.Zh ? $"{Number(known)} 天" : $"{Number(known)} d";

    private static string Percent(decimal? share) => share is { } known ? Number(known * 100) + "%" : None;

    private static string Number(decimal value) =>
        Math.Round(value, MidpointRounding.AwayFromZero).ToString("#,0", CultureInfo.InvariantCulture).Replace('-', '−');
}
