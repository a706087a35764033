using CrmGraph.Domain.Sales;
using CrmGraph.Domain.Sales.Quotations;

namespace CrmGraph.Domain.Tests.Sales.Quotations;

public sealed class QuotationPricingTests
{
    private const int Vat = 1_300;

    private static readonly string[] Currencies = ["CNY", "JPY", "KWD"];

    /// <summary>The example of docs/sales.md.</summary>
    [Fact]
    public void Discounts_come_before_tax_and_the_one_on_the_whole_is_spread_over_the_lines()
    {
        var price = QuotationPricing.Of(
            [
                Line(quantity: 3, unitPrice: 1_999.99m) with { Discount = Discount.Of(500, null) },
                Line(quantity: 2.5m, unitPrice: 800) with { TaxRate = 600 },
            ],
            Discount.Of(null, Units(100)),
            "CNY");

        Assert.Equal(
            [
                new(Units(5_999.97m), Units(5_999.97m), Units(300), Units(74.03m), Units(731.37m)),
                new LinePrice(Units(2_000), Units(2_000), 0, Units(25.97m), Units(118.44m)),
            ],
            price.Lines);
        Assert.Equal(
            (Units(7_999.97m), Units(400), Units(7_599.97m), Units(849.81m), Units(8_449.78m)),
            (price.Gross, price.Discount, price.Net, price.Tax, price.Total));
    }

    [Fact]
    public void The_price_by_the_list_counts_whatever_unit_price_is_asked()
    {
        var price = QuotationPricing.Of([Line(quantity: 10, unitPrice: 80) with { ListPrice = Units(100) }], default, "CNY");

        Assert.Equal((Units(1_000), Units(800)), (price.List, price.Net));
    }

    [Fact]
    public void A_quotation_has_lines() =>
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([], default, "CNY"));

    [Fact]
    public void A_discount_takes_no_more_off_than_there_is()
    {
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([Line(1, 10)], Discount.Of(null, Units(10.01m)), "CNY"));
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([Line(1, 10) with { Discount = Discount.Of(null, Units(11)) }], default, "CNY"));
    }

    [Fact]
    public void A_discount_is_a_share_or_an_amount_and_no_finer_than_a_coin()
    {
        Expect.Refusal<InvalidValue>(() => Discount.Of(100, 100));
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([Line(1, 10)], Discount.Of(null, 1), "CNY"));
    }

    [Fact]
    public void Nothing_is_priced_beyond_the_largest_amount()
    {
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([Line(1_000_000_000, Money.Largest)], default, "CNY"));
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([Line(1, Money.Largest)], default, "CNY"));
        Expect.Refusal<InvalidValue>(() => QuotationPricing.Of([Line(1, 1) with { Quantity = -1 }], default, "CNY"));
    }

    [Fact]
    public void The_largest_amount_of_all_is_taxed_and_discounted_exactly()
    {
        var price = QuotationPricing.Of([Line(1, Money.Largest)], Discount.Of(5_000, null), "CNY");

        Assert.Equal((Units(500_000_000_000), Units(65_000_000_000)), (price.Net, price.Tax));
    }

    [Fact]
    public void Whatever_is_offered_every_way_of_adding_up_agrees()
    {
        var chance = new Random(20261122);
        for (var i = 0; i < 2_000; i++)
        {
            var currency = Currencies[chance.Next(Currencies.Length)];
            var coin = SmallestCoin.Of(currency);
            List<NewQuotationLine> lines = [.. Enumerable.Range(0, chance.Next(1, 9)).Select(_ => Any(chance))];
            var most = QuotationPricing.Of(lines, default, currency).Net / coin;
            var whole = chance.Next(2) == 0 ? AnyShare(chance) : Discount.Of(null, chance.NextInt64(most + 1) * coin);

            var price = QuotationPricing.Of(lines, whole, currency);

            Assert.Equal(price.Total, price.Net + price.Tax);
            Assert.Equal(price.Net, price.Gross - price.Discount);
            Assert.All(price.Lines, line => Assert.InRange(line.Net, 0, line.Gross));
            Assert.All(
                price.Lines.SelectMany(line => (long[])[line.List, line.Gross, line.Discount, line.Shared, line.Net, line.Tax, line.Total]),
                units => Assert.Equal(0, units % coin));
            Assert.All(price.Lines.Zip(price.Given), pair =>
                Assert.InRange(pair.First.Tax - (pair.First.Net * (decimal)pair.Second.TaxRate / 10_000), -coin / 2m, coin / 2m));
        }
    }

    private static NewQuotationLine Line(decimal quantity, decimal unitPrice) => new("Robot", Units(quantity), Units(unitPrice), Vat);

    private static NewQuotationLine Any(Random chance) =>
        new("Robot", chance.NextInt64(1, 5_000_000), chance.NextInt64(2_000_000_000), chance.Next(3_000))
        {
            ListPrice = chance.Next(2) == 0 ? null : chance.NextInt64(2_000_000_000),
            Discount = AnyShare(chance),
        };

    private static Discount AnyShare(Random chance) => chance.Next(2) == 0 ? default : Discount.Of(chance.Next(10_001), null);

    private static long Units(decimal value) => (long)(value * Money.UnitsPerOne);
}
