using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Tests.Pipeline;
using CrmGraph.Domain.Tests.Sales.Contracts;

namespace CrmGraph.Domain.Tests.Sales.Orders;

public sealed class OrderTests
{
    [Fact]
    public void Nothing_is_ordered_on_a_contract_that_is_not_signed() =>
        Expect.Refusal<ContractStatusForbids>(() => SalesOrder.Place(GivenContract.Draft(), 1, Given.Day, Given.Monday, Given.Ming));

    [Fact]
    public void No_more_is_ordered_than_the_contract_leaves()
    {
        var given = GivenContract.Signed(quantity: 50_000);
        Order(given).Take([(given.Lines[0], 30_000)]);

        var refused = Expect.Refusal<OrderExceedsContract>(() => Order(given).Take([(given.Lines[0], 20_001)]));

        Assert.Equal(2m, refused.Left);
        Expect.Refusal<NothingLeft>(() => Order(given).Take([]));
    }

    [Fact]
    public void Three_thirds_of_a_price_add_up_to_it()
    {
        var given = GivenContract.Signed(quantity: 30_000, unitPrice: 33.333m);

        var totals = Enumerable.Range(0, 3).Select(_ => Order(given).Take([(given.Lines[0], 10_000)])[0].NetUnits).ToList();

        Assert.Equal([333_300, 333_400, 333_300], totals);
        Assert.Equal(given.Lines[0].NetUnits, totals.Sum());
    }

    [Fact]
    public void However_a_contract_is_ordered_the_orders_add_up_to_it()
    {
        var chance = new Random(20261122);
        for (var i = 0; i < 500; i++)
        {
            var given = GivenContract.Signed(chance.NextInt64(1, 5_000_000), chance.Next(1, 9_999_999) / 1_000m);
            var (line, net, tax) = (given.Lines[0], 0L, 0L);
            while (line.LeftToOrder > 0)
            {
                var order = Order(given);
                var taken = Assert.Single(order.Take([(line, chance.NextInt64(1, line.LeftToOrder + 1))]));
                Assert.True(taken.NetUnits >= 0 && taken.TaxUnits >= 0);
                (net, tax) = (net + order.NetUnits, tax + order.TaxUnits);
            }

            Assert.Equal((line.NetUnits, line.TaxUnits), (net, tax));
        }
    }

    [Fact]
    public void No_more_is_delivered_than_was_ordered_and_the_order_knows_how_far_it_is()
    {
        var given = GivenContract.Signed(quantity: 50_000);
        var order = Order(given);
        var lines = order.Take([(given.Lines[0], 30_000)]);

        Deliver(order, lines, 10_000);
        Assert.Equal(OrderStatus.PartlyDelivered, order.Status);
        Assert.Equal(2m, Expect.Refusal<DeliveryExceedsOrder>(() => Deliver(order, lines, 20_001)).Left);
        Deliver(order, lines, 20_000);

        Assert.Equal(OrderStatus.Delivered, order.Status);
        Expect.Refusal<DeliveryExceedsOrder>(() => Deliver(order, lines, 1));
    }

    private static SalesOrder Order(GivenContract given) => SalesOrder.Place(given.Contract, 1, Given.Day, Given.Monday, Given.Ming);

    private static void Deliver(SalesOrder order, IReadOnlyList<OrderLine> lines, long quantity)
    {
        Delivery.Of(order, 1, Given.Day, null, Given.Monday, Given.Ming).Take([(lines[0], quantity)]);
        order.NoteDelivery(lines);
    }
}
