using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Segmentation.Results;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using static CrmGraph.Api.Tests.Segmentation.TierScene;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class RankCustomersTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task A_fifth_of_the_customers_makes_most_of_the_value_and_shares_an_industry(Database database)
    {
        await using var scene = await Create(database, cluster);
        var customers = Enumerable.Range(0, 12).Select(_ => scene.NewCustomer()).ToList();
        await scene.Database.Store(customers);
        await scene.Database.Store(customers.Take(10).Select((customer, n) =>
            scene.Order(customer, Today, customer.Industry == "Industry 1" && n < 4 ? 400_000 : 25_000)));

        var ranking = await Rank(scene, ParetoAngle.Value);

        Assert.Equal((10, 2, 0.8m, 400_000m), (ranking.Ranked, ranking.TopCount, ranking.TopShare, ranking.Cut));
        Assert.Equal([1, 2], ranking.Top.Select(one => one.Rank));
        var shared = ranking.Traits[0];
        Assert.Equal((TraitDimension.Industry, "Industry 1", 2, 1m, 0.25m, 4m), (shared.Dimension, shared.Value, shared.TopCount, shared.TopShare, shared.RestShare, shared.Lift!.Value));
    }

    [Theory, EveryDatabase]
    public async Task Each_angle_has_its_own_first(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (large, frequent, growing) = (scene.NewCustomer(), scene.NewCustomer(), scene.NewCustomer());
        await scene.Database.Store(large, frequent, growing);
        await scene.Database.Store(
            scene.Order(large, Today, 900_000),
            scene.Order(large, Today.AddMonths(-13), 1_000_000),
            scene.Order(frequent, Today, 10),
            scene.Order(frequent, Today, 10),
            scene.Order(growing, Today, 5_000));

        Assert.Equal(large.Id, (await Rank(scene, ParetoAngle.Value)).Top[0].CustomerId);
        Assert.Equal(frequent.Id, (await Rank(scene, ParetoAngle.Frequency)).Top[0].CustomerId);
        Assert.Equal(growing.Id, (await Rank(scene, ParetoAngle.Growth)).Top[0].CustomerId);
        Assert.Empty((await Rank(scene, ParetoAngle.Profit)).Top);
    }

    [Theory, EveryDatabase]
    public async Task An_ordinary_customer_of_a_growing_industry_is_proposed_with_its_points(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (promising, idle) = (scene.NewCustomer(), scene.NewCustomer());
        await scene.Database.Store(promising, idle);
        await scene.Database.Store(scene.Order(promising, Today, 30_000));
        await scene.Database.Ask(db => SetIndustryTrend.Run(new("Industry 1", 0.2m), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
        await scene.Evaluate();

        var candidates = await scene.Database.Ask(db =>
            ListPromotionCandidates.Run(new(), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));

        Assert.Equal(new PromotionCandidate(promising.Id, 80, 40, 10, 30, 30_000), Assert.Single(candidates));
    }

    [Theory, EveryDatabase]
    public async Task The_top_is_a_part_of_all(Database database)
    {
        await using var scene = await Create(database, cluster);

        var refused = await Assert.ThrowsAsync<RuleException>(() => scene.Database.Ask(db =>
            RankCustomers.Run(new(ParetoAngle.Value, null, 1m), db, scene.Administrator, scene.Clock, CrmDatabase.Stop)));

        Assert.IsType<InvalidValue>(refused.Refusal);
    }

    private static Task<ParetoRanking> Rank(TierScene scene, ParetoAngle angle) => scene.Database.Ask(db =>
        RankCustomers.Run(new(angle, null), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
}
