using System.Globalization;
using CrmGraph.Reporting.Sales;

namespace CrmGraph.Reporting.Tests.Sales;

public sealed class ExactMoneyTests
{
    [Theory]
    [InlineData("0", "CNY", "¥0.00")]
    [InlineData("1234567.5", "CNY", "¥1,234,567.50")]
    [InlineData("-300", "USD", "−$300.00")]
    [InlineData("0.1234", "CHF", "CHF 0.1234")]
    public void An_amount_is_printed_to_the_last_coin(string amount, string currency, string printed) =>
        Assert.Equal(printed, ExactMoney.Full(decimal.Parse(amount, CultureInfo.InvariantCulture), currency));
}
