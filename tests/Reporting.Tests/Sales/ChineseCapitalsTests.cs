using System.Globalization;
using CrmGraph.Reporting.Sales;

namespace CrmGraph.Reporting.Tests.Sales;

public sealed class ChineseCapitalsTests
{
    [Theory]
    [InlineData("0", "零元整")]
    [InlineData("0.05", "伍分")]
    [InlineData("0.50", "伍角整")]
    [InlineData("1", "壹元整")]
    [InlineData("10", "壹拾元整")]
    [InlineData("10.05", "壹拾元零伍分")]
    [InlineData("12003.50", "壹万贰仟零叁元伍角整")]
    [InlineData("8449.78", "捌仟肆佰肆拾玖元柒角捌分")]
    [InlineData("10500", "壹万零伍佰元整")]
    [InlineData("100001", "壹拾万零壹元整")]
    [InlineData("100005000", "壹亿零伍仟元整")]
    [InlineData("1000000000000", "壹万亿元整")]
    [InlineData("1.005", "壹元零壹分")]
    public void An_amount_is_spelt_as_on_a_contract(string amount, string words) =>
        Assert.Equal(words, ChineseCapitals.Of(decimal.Parse(amount, CultureInfo.InvariantCulture)));
}
