using System.Globalization;
using System.Text.Json;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Tests.Reviews;

/// <summary>What the PDF's text must say, given what GraphQL says.</summary>
internal static class PrintedReview
{
    public static void Check(JsonElement review, string text, ReportLanguage language)
    {
        var currency = review.GetProperty("currency").GetString()!;
        string Money(decimal amount) => MoneyText.Short(amount, currency, language);

        var won = Metric(review, "WON_VALUE");
        Assert.Contains(MoneyText.Full(won, currency, language), text, StringComparison.Ordinal);
        Assert.Contains(
            language == ReportLanguage.Zh ? $"本周赢单金额，合计 {Money(won)}" : $"won value this week, {Money(won)} in total", text, StringComparison.Ordinal);
        Assert.Contains(Headline(Metric(review, "WON_COUNT"), language), text, StringComparison.Ordinal);
        foreach (var row in review.GetProperty("leaderboard").EnumerateArray())
        {
            Assert.Contains(row.GetProperty("name").GetString()!, text, StringComparison.Ordinal);
            // Who did nothing is named without an amount.
            var value = row.GetProperty("wonValue").GetDecimal();
            Assert.True(value == 0 || text.Contains(Money(value), StringComparison.Ordinal), Money(value));
        }

        var steps = review.GetProperty("bridge").GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("amount").GetDecimal()).ToList();
        Assert.Contains($"{Money(steps[0])} → {Money(steps[^1])}", text, StringComparison.Ordinal);
        Assert.All(steps.Skip(1).SkipLast(1).Where(amount => amount != 0), amount =>
            Assert.Contains(MoneyText.Signed(amount, currency, language), text, StringComparison.Ordinal));
        foreach (var stage in review.GetProperty("stages").EnumerateArray())
        {
            Assert.Contains($"{Money(stage.GetProperty("amount").GetDecimal())} {stage.GetProperty("open").GetInt32():#,0} ", text, StringComparison.Ordinal);
        }

        foreach (var lacking in review.GetProperty("hygiene").EnumerateArray())
        {
            Assert.Contains(Money(lacking.GetProperty("amount").GetDecimal()), text, StringComparison.Ordinal);
        }

        Outlook(review, text, Money);
        var stuck = review.GetProperty("stuckTotal").GetInt32();
        Assert.True(stuck == 0 || text.Contains(stuck.ToString("#,0", CultureInfo.InvariantCulture), StringComparison.Ordinal));
        Assert.True(stuck == 0 || text.Contains(Money(review.GetProperty("stuckAmount").GetDecimal()), StringComparison.Ordinal));
    }

    /// <summary>What is expected and promised, and who kept to the limits.</summary>
    private static void Outlook(JsonElement review, string text, Func<decimal, string> money)
    {
        var forecast = review.GetProperty("forecast");
        var amounts = forecast.GetProperty("months").EnumerateArray().Select(month => month.GetProperty("expected"))
            .Concat(forecast.GetProperty("stocks").EnumerateArray().SelectMany(stock => new[] { stock.GetProperty("amount"), stock.GetProperty("expected") }))
            .Concat(review.GetProperty("targets").EnumerateArray().SelectMany(target => new[] { target.GetProperty("target"), target.GetProperty("won") }))
            .Concat(review.GetProperty("tierResults").EnumerateArray().Select(result => result.GetProperty("wonValue")))
            .Append(forecast.GetProperty("expected"));
        Assert.All(amounts, amount => Assert.Contains(money(amount.GetDecimal()), text, StringComparison.Ordinal));
        foreach (var breaches in review.GetProperty("breaches").EnumerateArray())
        {
            Assert.Contains(
                $"{breaches.GetProperty("name").GetString()} {breaches.GetProperty("stageLimits").GetInt32():#,0} {breaches.GetProperty("firstTouches").GetInt32():#,0}",
                text,
                StringComparison.Ordinal);
        }

        foreach (var passed in review.GetProperty("overrides").EnumerateArray())
        {
            Assert.Contains(passed.GetProperty("number").GetInt32().ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        }

        var won = Metric(review, "WON_VALUE");
        Assert.Equal(won, review.GetProperty("tierResults").EnumerateArray().Sum(result => result.GetProperty("wonValue").GetDecimal()));
        Assert.All(
            review.GetProperty("contributions").EnumerateArray().GroupBy(part => part.GetProperty("kind").GetString()),
            parts => Assert.Equal(won, parts.Sum(part => part.GetProperty("value").GetDecimal())));
        Assert.Equal(
            forecast.GetProperty("expected").GetDecimal(),
            forecast.GetProperty("months").EnumerateArray().Sum(month => month.GetProperty("expected").GetDecimal()),
            precision: 6);
    }

    public static decimal Metric(JsonElement review, string key) =>
        review.GetProperty("metrics").EnumerateArray().Single(metric => metric.GetProperty("key").GetString() == key).GetProperty("value").GetDecimal();

    private static string Headline(decimal wins, ReportLanguage language) => (language, wins) switch
    {
        (ReportLanguage.Zh, 0) => "本周没有赢单。",
        (_, 0) => "Nothing was won this week.",
        (ReportLanguage.Zh, _) => $"共 {wins:0} 单。",
        _ => $"wins: {wins:0}.",
    };
}
