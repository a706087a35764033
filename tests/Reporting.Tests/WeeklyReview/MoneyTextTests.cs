using System.Globalization;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Tests.WeeklyReview;

public sealed class MoneyTextTests
{
    [Theory]
    [InlineData("0", "CNY", "0元", "¥0")]
    [InlineData("9800", "CNY", "9,800元", "¥9.8K")]
    [InlineData("85000", "CNY", "8.5万元", "¥85K")]
    [InlineData("-85000", "CNY", "−8.5万元", "−¥85K")]
    [InlineData("12750000", "USD", "1,275万美元", "$12.75M")]
    [InlineData("99999999", "CNY", "1亿元", "¥100M")]
    [InlineData("999960", "CNY", "100万元", "¥1M")]
    [InlineData("123456789", "EUR", "1.23亿 EUR", "EUR 123.46M")]
    [InlineData("2500000000", "CNY", "25亿元", "¥2.5B")]
    public void An_amount_is_scaled_the_way_the_language_counts(string amount, string currency, string chinese, string english)
    {
        var value = decimal.Parse(amount, CultureInfo.InvariantCulture);

        Assert.Equal(chinese, MoneyText.Full(value, currency, ReportLanguage.Zh));
        Assert.Equal(english, MoneyText.Full(value, currency, ReportLanguage.En));
    }

    [Fact]
    public void A_card_puts_the_sign_before_the_symbol()
    {
        Assert.Equal("¥8.5万", MoneyText.Short(85_000, "CNY", ReportLanguage.Zh));
        Assert.Equal("+¥118万", MoneyText.Signed(1_180_000, "CNY", ReportLanguage.Zh));
        Assert.Equal("−¥29万", MoneyText.Signed(-290_000, "CNY", ReportLanguage.Zh));
    }
}
