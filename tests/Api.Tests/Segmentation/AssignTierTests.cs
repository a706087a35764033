using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Segmentation.Results;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Segmentation.TierScene;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class AssignTierTests(PostgresCluster cluster)
{
    [Theory, EveryDatabase]
    public async Task A_customer_with_growth_potential_is_promoted_by_the_supervisor_and_not_by_its_owner(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (customer, owner, supervisor) = await Promising(scene);
        Assert.Equal(customer.Id, Assert.Single(await Candidates(scene, supervisor)).CustomerId);

        var refused = await Assert.ThrowsAsync<RuleException>(() => Assign(scene, customer, TierKey.Key, owner));
        await Assign(scene, customer, TierKey.Key, supervisor);

        Assert.Equal(new NotAllowed(Role.Supervisor), refused.Refusal);
        Assert.Equal(TierKey.Key, await scene.TierOf(customer));
        Assert.Empty(await Candidates(scene, supervisor));
        await scene.Evaluate();
        Assert.Equal(TierKey.Key, await scene.TierOf(customer));
        var promoted = (await scene.History(customer))[^1];
        Assert.Equal((true, supervisor.UserId, "Grows"), (promoted.Manual, promoted.ByUserId, promoted.Reason));
    }

    [Theory, EveryDatabase]
    public async Task An_owner_may_keep_a_customer_where_the_rules_see_it_or_below(Database database)
    {
        await using var scene = await Create(database, cluster);
        var (customer, owner, _) = await Promising(scene);
        await scene.Database.Store(scene.Order(customer, Today, 200_000));

        await Assign(scene, customer, TierKey.Key, owner);
        await Assign(scene, customer, TierKey.Ordinary, owner);

        Assert.Equal(TierKey.Ordinary, await scene.TierOf(customer));
    }

    /// <summary>An ordinary customer that may become a key one, its owner, and who is above the owner.</summary>
    private static async Task<(Customer Customer, Caller Owner, Caller Supervisor)> Promising(TierScene scene)
    {
        var (team, supervisor) = (Team.Create("East", "East"), User.Create(101, "lin.yue", "林越", Role.Supervisor));
        await scene.Database.Store(team, supervisor);
        var customer = Customer.Register(1_000, new("Promising") { Industry = "Growing" }, scene.Owner.Id, team.Id, Now.AddYears(-1), scene.Owner.Id);
        await scene.Database.Store(customer);
        await scene.Database.Store(scene.Order(customer, Today, 30_000));
        await scene.Database.Ask(db => SetIndustryTrend.Run(new("Growing", 0.2m), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
        await scene.Evaluate();
        return (customer, new Caller(scene.Owner.Id, Role.SalesRep, []), new Caller(supervisor.Id, Role.Supervisor, [team.Id]));
    }

    private static Task<IReadOnlyList<PromotionCandidate>> Candidates(TierScene scene, Caller caller) =>
        scene.Database.Ask(db => ListPromotionCandidates.Run(new(), db, caller, scene.Clock, CrmDatabase.Stop));

    private static Task<Customer> Assign(TierScene scene, Customer customer, TierKey tier, Caller caller) => scene.Database.Ask(async db =>
    {
        var version = await db.Set<Customer>().Where(stored => stored.Id == customer.Id).Select(stored => stored.Version).SingleAsync(CrmDatabase.Stop);
        return await AssignTier.Run(new(customer.Id, version, scene.TierId(tier), "Grows", null), db, caller, scene.Clock, CrmDatabase.Stop);
    });
}
