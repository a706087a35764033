using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class PurchaseReadingTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task An_order_counts_on_its_day_and_a_won_opportunity_only_without_one(Database kind)
    {
        await using var scene = await TierScene.Create(kind, cluster);
        var customer = scene.NewCustomer();
        await scene.Database.Store(customer);
        var (withOrder, without) = (scene.Order(customer, TierScene.Today.AddYears(-3), 600_000), scene.Order(customer, TierScene.Today.AddDays(-9), 1_000));
        var sale = SampleSale.Make(withOrder, 1, TierScene.Today, TierScene.Now, scene.Owner.Id);
        await scene.Database.Store([withOrder, without, sale.Quotation, .. sale.Others]);
        var order = Assert.Single(sale.Others.OfType<SalesOrder>());

        var purchases = await scene.Database.Ask(db => PurchaseReading.Of([customer.Id], db, CrmDatabase.Stop));

        Assert.Equal(
            [new Purchase(TierScene.Today.AddDays(-9), 1_000 * 10_000L, scene.Product.Id), new(TierScene.Today, order.TotalUnits, scene.Product.Id)],
            purchases[customer.Id].OrderBy(purchase => purchase.On));
        await scene.Evaluate();
        Assert.Equal(order.TotalUnits + (1_000 * 10_000L), (await scene.History(customer))[^1].AnnualPurchasesUnits);
    }
}
