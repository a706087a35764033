using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Segmentation.TierScene;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class EvaluateTiersTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task The_shipped_rules_place_each_customer_where_the_strategy_table_says(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (strategic, young, key, potential, bought, ordinary) = (
            scene.NewCustomer(Today.AddYears(-2)),
            scene.NewCustomer(Today.AddYears(-2).AddDays(1)),
            scene.NewCustomer(Today.AddYears(-9)),
            scene.NewCustomer(),
            scene.NewCustomer(Today.AddYears(-9)),
            scene.NewCustomer());
        await scene.Database.Store([strategic, young, key, potential, bought, ordinary]);
        await scene.Database.Store(
            scene.Order(strategic, Today, 300_000),
            scene.Order(strategic, Today.AddYears(-1).AddDays(1), 200_000),
            scene.Order(young, Today, 900_000),
            scene.Order(key, Today, 200_000),
            scene.Order(key, Today.AddYears(-1), 900_000),
            scene.Contact(potential, Today),
            scene.Contact(potential, Today.AddMonths(-3).AddDays(1)),
            scene.Contact(bought, Today),
            scene.Contact(bought, Today),
            scene.Order(bought, Today.AddYears(-8), 1),
            scene.Contact(ordinary, Today));

        var done = await scene.Evaluate();

        Assert.Equal((Today, 6, 6, 0), (done.AsOf, done.Evaluated, done.Changed, done.Pinned));
        Assert.Equal(TierKey.Strategic, await scene.TierOf(strategic));
        Assert.Equal(TierKey.Key, await scene.TierOf(young));
        Assert.Equal(TierKey.Key, await scene.TierOf(key));
        Assert.Equal(TierKey.Potential, await scene.TierOf(potential));
        Assert.Equal(TierKey.Ordinary, await scene.TierOf(bought));
        Assert.Equal(TierKey.Ordinary, await scene.TierOf(ordinary));
        var why = Assert.Single(await scene.History(strategic));
        Assert.Equal((1, 500_000 * Money.UnitsPerOne), (why.RulePosition, why.AnnualPurchasesUnits));
        Assert.Equal(new TierFigure(TierMeasure.CooperationYears, null, null, 2), why.Figures[1]);
    }

    [Theory, EveryDatabase]
    public async Task A_second_evaluation_that_finds_the_same_stores_nothing(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customer = scene.NewCustomer();
        await scene.Database.Store(customer);
        await scene.Database.Store(scene.Order(customer, Today, 200_000));
        await scene.Evaluate();
        var version = await Version(scene, customer);

        var again = await scene.Evaluate();

        Assert.Equal((1, 0), (again.Evaluated, again.Changed));
        Assert.Single(await scene.History(customer));
        Assert.Equal(version, await Version(scene, customer));
    }

    [Theory, EveryDatabase]
    public async Task A_pinned_customer_stays_through_the_last_day_of_the_pin(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customer = scene.NewCustomer();
        await scene.Database.Store(customer);
        await scene.Database.Ask(db => AssignTier.Run(
            new(customer.Id, 1, scene.TierId(TierKey.Strategic), "合作前景好", Today), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));

        var held = await scene.Evaluate();
        var tier = await scene.TierOf(customer);
        var released = await scene.Database.Ask(db => ReleaseTier.Run(new(customer.Id, 2), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));

        Assert.Equal((1, 0, 1), (held.Evaluated, held.Changed, held.Pinned));
        Assert.Equal(TierKey.Strategic, tier);
        Assert.Equal(scene.TierId(TierKey.Ordinary), released.TierId);
        Assert.Equal([true, false], (await scene.History(customer)).Select(assignment => assignment.Manual));
    }

    [Theory, EveryDatabase]
    public async Task Only_a_pin_can_be_released(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customer = scene.NewCustomer();
        await scene.Database.Store(customer);

        var refused = await Assert.ThrowsAsync<RuleException>(() => scene.Database.Ask(db =>
            ReleaseTier.Run(new(customer.Id, 1), db, scene.Administrator, scene.Clock, CrmDatabase.Stop)));

        Assert.IsType<TierNotPinned>(refused.Refusal);
    }

    [Theory, EveryDatabase]
    public async Task A_past_day_is_filled_into_the_history_and_today_stays(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customer = scene.NewCustomer();
        await scene.Database.Store(customer);
        await scene.Database.Store(scene.Order(customer, Today.AddMonths(-6), 250_000));
        await scene.Evaluate();

        var past = await scene.Evaluate(Today.AddMonths(-7));
        var between = await scene.Evaluate(Today.AddMonths(-1));

        Assert.Equal((1, 1), (past.Changed, between.Changed));
        Assert.Equal(TierKey.Key, await scene.TierOf(customer));
        Assert.Equal(
            [(TierKey.Ordinary, null), (TierKey.Key, TierKey.Ordinary), (TierKey.Key, (TierKey?)null)],
            (await scene.History(customer)).Select(made => (scene.KeyOf(made.TierId)!.Value, scene.KeyOf(made.PreviousTierId))));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_known_of_a_day_to_come(Database database)
    {
        await using var scene = await Create(database, cluster);

        var refused = await Assert.ThrowsAsync<RuleException>(() => scene.Evaluate(Today.AddDays(1)));

        Assert.Equal(new EvaluationInFuture(Today.AddDays(1)), refused.Refusal);
    }

    private static Task<int> Version(TierScene scene, Customer customer) => scene.Database.Ask(db =>
        db.Set<Customer>().Where(stored => stored.Id == customer.Id).Select(stored => stored.Version).SingleAsync());
}
