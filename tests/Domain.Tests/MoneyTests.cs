namespace CrmGraph.Domain.Tests;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("0.0001", 1)]
    [InlineData("85000", 850_000_000)]
    [InlineData("-12.34", -123_400)]
    [InlineData("1000000000000", 10_000_000_000_000_000)]
    public void Money_is_stored_in_ten_thousandths(string value, long units)
    {
        var amount = decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture);

        var money = Money.Of(amount, "CNY");

        Assert.Equal(units, money.Units);
        Assert.Equal(amount, money.Value);
    }

    [Theory]
    [InlineData("0.00001")]
    [InlineData("1000000000000.0001")]
    [InlineData("-79228162514264337593543950335")]
    public void An_amount_that_cannot_be_stored_exactly_is_refused(string value) =>
        Expect.Invalid("amount", () => Money.Of(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), "CNY"));
}
