using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using static CrmGraph.Api.Tests.Segmentation.TierScene;

namespace CrmGraph.Api.Tests.Segmentation;

/// <summary>Whatever the rules and the customers: what a preview shows is what the evaluation then does.</summary>
public sealed class PreviewTierRulesTests(PostgresCluster cluster)
{
    private const int RuleSets = 12;
    private const int Customers = 40;

    [Theory, EveryDatabase]
    public async Task A_preview_shows_what_the_evaluation_then_does(Database database)
    {
        await using var scene = await Create(database, cluster);
        var chance = new Random(20261115);
        await Fill(scene, chance);
        var rules = new RandomTierRules(chance, [.. scene.Tiers.Select(tier => tier.Id)]);
        for (var number = 1; number <= RuleSets; number++)
        {
            var draft = rules.Next();
            var asOf = Today.AddDays(number - RuleSets);

            var shown = await scene.Database.Ask(db => PreviewTierRules.Run(
                new(draft, asOf, 1_000), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
            var before = await Tiers(scene);
            await scene.Database.Ask(db => ChangeTierRules.Run(
                new(number, draft, "next"), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
            var done = await scene.Evaluate(asOf);
            var after = await Tiers(scene);

            Assert.Equal((done.Evaluated, done.Changed, done.Pinned), (shown.Evaluated, shown.Changed, shown.Pinned));
            Assert.Equal(
                before.Where(tier => after[tier.Key] != tier.Value).Select(tier => (tier.Key, tier.Value, after[tier.Key]!.Value)).Order(),
                shown.Moves.Select(move => (move.CustomerId, move.FromTierId, move.ToTierId)).Order());
            Assert.Equal(shown.Changed, shown.Flows.Sum(flow => flow.Count));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_preview_changes_nothing(Database database)
    {
        await using var scene = await Create(database, cluster);
        await Fill(scene, new Random(1));
        var before = await Tiers(scene);

        var shown = await scene.Database.Ask(db => PreviewTierRules.Run(new(null, null), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));

        Assert.Equal(Customers - shown.Pinned, shown.Changed);
        Assert.Equal(before, await Tiers(scene));
        Assert.Equal(1, (await scene.Database.Ask(db => db.TierRulesInUse(CrmDatabase.Stop))).Number);
    }

    private static Task<Dictionary<Guid, Guid?>> Tiers(TierScene scene) => scene.Database.Ask(db =>
        db.Set<Customer>().ToDictionaryAsync(customer => customer.Id, customer => customer.TierId));

    private static async Task Fill(TierScene scene, Random chance)
    {
        var customers = Enumerable.Range(0, Customers)
            .Select(_ => scene.NewCustomer(Today.AddDays(-chance.Next(1_500)), chance.Next(3) == 0 ? ["VIP"] : []))
            .ToList();
        await scene.Database.Store(customers);
        await scene.Database.Store(customers.SelectMany(customer => Enumerable.Range(0, chance.Next(4)).Select(object (_) =>
            scene.Order(customer, Today.AddDays(-chance.Next(700)), chance.Next(1, 6) * 50_000))));
        await scene.Database.Store(customers.SelectMany(customer => Enumerable.Range(0, chance.Next(4)).Select(object (_) =>
            scene.Contact(customer, Today.AddDays(-chance.Next(200)), chance.Next(2) == 0 ? FollowUpKind.ProductEnquiry : FollowUpKind.Call))));
        await scene.Database.Ask(db => SetIndustryTrend.Run(new("Industry 1", 0.2m), db, scene.Administrator, scene.Clock, CrmDatabase.Stop));
        foreach (var customer in customers.Take(3))
        {
            var pin = new AssignTierInput(customer.Id, 1, scene.Tiers[chance.Next(4)].Id, "by hand", Today.AddDays(-chance.Next(-3, 1)));
            await scene.Database.Ask(db => AssignTier.Run(pin, db, scene.Administrator, At(Now.AddDays(-RuleSets)), CrmDatabase.Stop));
        }
    }
}
