using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Segmentation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Merging;

public sealed class MergedTierTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task The_purchases_of_both_records_decide_about_the_tier(Database kind)
    {
        await using var scene = await TierScene.Create(kind, cluster);
        var (one, other) = await TwoBuyers(scene);
        await scene.Evaluate();

        await scene.Database.Merge(one.Id, other.Id, scene.Administrator, scene.Clock);

        Assert.Equal(TierKey.Key, await scene.TierOf(one));
        Assert.Equal(240_000 * 10_000L, (await scene.History(one))[^1].AnnualPurchasesUnits);
        await scene.Evaluate();
        Assert.Equal(TierKey.Key, await scene.TierOf(one));
    }

    [Theory, EveryDatabase]
    public async Task A_tier_that_a_person_chose_for_the_merged_record_still_holds(Database kind)
    {
        await using var scene = await TierScene.Create(kind, cluster);
        var (one, other) = await TwoBuyers(scene);
        await scene.Evaluate();
        await scene.Database.Do(async db =>
        {
            var version = await db.Set<Customer>().Where(c => c.Id == other.Id).Select(c => c.Version).SingleAsync(CrmDatabase.Stop);
            await AssignTier.Run(
                new(other.Id, version, scene.TierId(TierKey.Strategic), "The chairman knows ours", null), db, scene.Administrator, scene.Clock, CrmDatabase.Stop);
        });

        await scene.Database.Merge(one.Id, other.Id, scene.Administrator, scene.Clock);
        await scene.Evaluate();

        Assert.Equal(TierKey.Strategic, await scene.TierOf(one));
        Assert.Equal("The chairman knows ours", (await scene.History(one))[^1].Reason);
    }

    private static async Task<(Customer One, Customer Other)> TwoBuyers(TierScene scene)
    {
        var (one, other) = (scene.NewCustomer(), scene.NewCustomer());
        await scene.Database.Store(one, other);
        await scene.Database.Store(
            scene.Order(one, TierScene.Today.AddDays(-30), 120_000), scene.Order(other, TierScene.Today.AddDays(-60), 120_000));
        return (one, other);
    }
}
