using CrmGraph.Api.Segmentation.Results;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using static CrmGraph.Api.Tests.Segmentation.TierScene;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class TierResultsTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task Strategic_customers_are_measured_by_who_stayed(Database database)
    {
        await using var scene = await Create(database, cluster);
        var stayed = await Strategic(scene, stays: true);
        var left = await Strategic(scene, stays: false);

        var result = await Of(scene, TierKey.Strategic);
        var behind = await Behind(scene, TierKey.Strategic, TierKpi.Retention, null);

        Assert.Equal(new TierMeasureResult(TierKpi.Retention, 1, 2, 0.5m, 0.95m, false), result.Measures[0]);
        Assert.Equal(
            new[] { (stayed.Id, true), (left.Id, false) }.Order(),
            behind.Customers.Select(customer => (customer.CustomerId, customer.Succeeded)).Order());
    }

    [Theory, EveryDatabase]
    public async Task Key_customers_are_measured_by_who_bought_again(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customers = Enumerable.Range(0, 5).Select(_ => scene.NewCustomer()).ToList();
        await scene.Database.Store(customers);
        await scene.Database.Store(customers.Select(customer => scene.Order(customer, Today.AddDays(-9), 200_000)));
        await scene.Database.Store(scene.Order(customers[0], Today, 50_000), scene.Order(customers[1], Today, 50_000));

        var result = await Of(scene, TierKey.Key);
        var once = await Behind(scene, TierKey.Key, TierKpi.Repurchase, false);

        Assert.Equal(new TierMeasureResult(TierKpi.Repurchase, 2, 5, 0.4m, 0.4m, true), result.Measures[1]);
        Assert.Equal((5, 5, 1_100_000m, 220_000m), (result.Customers, result.Buyers, result.OrderValue, result.AverageOrderValue!.Value));
        Assert.Equal(3, once.Count);
    }

    [Theory, EveryDatabase]
    public async Task Potential_customers_are_measured_by_who_ordered_within_90_days(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customers = Enumerable.Range(0, 4).Select(_ => scene.NewCustomer()).ToList();
        await scene.Database.Store(customers);
        await scene.Database.Store(customers.SelectMany(customer => new object[]
        {
            scene.Contact(customer, Today.AddDays(-100)), scene.Contact(customer, Today.AddDays(-101)),
        }));
        await scene.Evaluate(Today.AddDays(-95));
        await scene.Database.Store(scene.Order(customers[0], Today.AddDays(-1), 1_000));

        var result = await Of(scene, TierKey.Potential);

        Assert.Equal(new TierMeasureResult(TierKpi.Conversion, 1, 4, 0.25m, 0.15m, true), result.Measures[2]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_to_count_is_no_result_instead_of_zero(Database database)
    {
        await using var scene = await Create(database, cluster);

        var result = await Of(scene, TierKey.Strategic);

        Assert.Null(result.AverageOrderValue);
        Assert.All(result.Measures, measure => Assert.Equal((0, null, null), (measure.Counted, measure.Value, measure.OnTarget)));
    }

    [Theory, EveryDatabase]
    public async Task Everybody_counts_the_customers_they_may_see(Database database)
    {
        await using var scene = await Create(database, cluster);
        await Strategic(scene, stays: true);
        var stranger = new Caller(Guid.CreateVersion7(), Role.SalesRep, []);

        var result = await scene.Database.Ask(db => ReadTierResults.Run(new(null), db, stranger, scene.Clock, CrmDatabase.Stop));

        Assert.All(result.Tiers, tier => Assert.Equal((0, 0m), (tier.Customers, tier.OrderValue)));
    }

    private static async Task<Customer> Strategic(TierScene scene, bool stays)
    {
        var customer = scene.NewCustomer(Today.AddYears(-6));
        await scene.Database.Store(customer);
        await scene.Database.Store(scene.Order(customer, Today.AddMonths(-15), 600_000));
        if (stays)
        {
            await scene.Database.Store(scene.Order(customer, Today.AddMonths(-1), 700_000));
        }

        return customer;
    }

    private static async Task<TierResult> Of(TierScene scene, TierKey key)
    {
        var results = await scene.Database.Ask(db => ReadTierResults.Run(new(null), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
        return results.Tiers.Single(tier => tier.TierId == scene.TierId(key));
    }

    private static Task<TierResultCustomers> Behind(TierScene scene, TierKey key, TierKpi kpi, bool? succeeded) => scene.Database.Ask(db =>
        ListTierResultCustomers.Run(new(scene.TierId(key), kpi, succeeded, null), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
}
