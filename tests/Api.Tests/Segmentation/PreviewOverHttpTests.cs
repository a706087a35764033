using System.Text.Json;
using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Products;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Segmentation;

/// <summary>Random rules on random customers over the wire, tried out and used by an administrator and by a rep, who has only some of them.</summary>
public sealed class PreviewOverHttpTests
{
    private const int RuleSets = 9;
    private const int Customers = 40;

    private static readonly DateTime Now = DateTime.UtcNow.Date.AddHours(-20);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_a_preview_shows_is_what_the_evaluation_then_does(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var chance = new Random(20261122);
        var rules = new RandomTierRules(chance, await Fill(server, chance));
        await server.Open();
        var (admin, rep) = (await server.As("admin"), await server.As("rep"));
        var everMoved = 0;
        for (var number = 1; number <= RuleSets; number++)
        {
            var client = number % 3 == 0 ? rep : admin;
            var draft = rules.Next().ConvertAll(Wire);
            var asOf = DateOnly.FromDateTime(Now.AddDays(number - RuleSets));

            var shown = (await client.Data(
                "query($rules: [TierRuleInput!], $asOf: LocalDate) { previewTierRules(rules: $rules, asOf: $asOf, first: 1000) { evaluated changed pinned flows { count } moves { customer { id } from { id } to { id } } } }",
                new { rules = draft, asOf })).GetProperty("previewTierRules");
            var before = await Tiers(admin);
            await admin.Do("changeTierRules", new { number, rules = draft, note = "next" }, "ruleSet { number }");
            var done = await client.Do("evaluateTiers", new { asOf }, "evaluation { evaluated changed pinned }");
            var after = await Tiers(admin);

            Assert.Equal(client == rep ? Customers / 2 : Customers, Number(shown, "evaluated"));
            Assert.Equal(Counts(done), Counts(shown));
            Assert.Equal(
                before.Where(tier => after[tier.Key] != tier.Value).Select(tier => $"{tier.Key} {tier.Value} {after[tier.Key]}").Order(StringComparer.Ordinal),
                shown.GetProperty("moves").EnumerateArray().Select(Move).Order(StringComparer.Ordinal));
            Assert.Equal(Number(shown, "changed"), shown.GetProperty("flows").EnumerateArray().Sum(flow => Number(flow, "count")));
            everMoved += Number(shown, "changed");
        }

        Assert.True(everMoved > Customers, "Rules that move nobody show nothing.");
    }

    private static object Wire(TierRuleInput rule) => new
    {
        tierId = NodeId.Write("Tier", rule.TierId),
        definitionZh = rule.DefinitionZh,
        definitionEn = rule.DefinitionEn,
        requiredTags = rule.RequiredTags,
        conditions = rule.Conditions!.Select(condition => new
        {
            measure = JsonNamingPolicy.SnakeCaseUpper.ConvertName(condition.Measure.ToString()),
            months = condition.Months,
            atLeast = condition.AtLeast,
            below = condition.Below,
        }),
    };

    private static string Move(JsonElement move) =>
        $"{move.GetProperty("customer").Id()} {Tier(move.GetProperty("from"))} {Tier(move.GetProperty("to"))}";

    private static string Tier(JsonElement tier) => tier.ValueKind == JsonValueKind.Null ? "" : tier.Id();

    private static (int, int, int) Counts(JsonElement run) => (Number(run, "evaluated"), Number(run, "changed"), Number(run, "pinned"));

    private static int Number(JsonElement value, string field) => value.GetProperty(field).GetInt32();

    private static async Task<Dictionary<string, string>> Tiers(CrmClient client) =>
        (await client.Data("{ customers(first: 100) { nodes { id tier { id } } } }")).Nodes("customers")
            .ToDictionary(customer => customer.Id(), customer => Tier(customer.GetProperty("tier")));

    /// <summary>Customers of two owners with purchases and contacts, some of them pinned; the ids of the tiers.</summary>
    private static async Task<List<Guid>> Fill(CrmServer server, Random chance)
    {
        List<Guid> tierIds = [];
        await server.Do(async db =>
        {
            tierIds = await db.Set<Tier>().OrderBy(tier => tier.Position).Select(tier => tier.Id).ToListAsync(Stop);
            var admin = await db.Set<User>().SingleAsync(Stop);
            var rep = User.Create(9, "rep", "Rep", Role.SalesRep);
            var stages = await db.Set<Stage>().AsNoTracking().Where(stage => stage.PipelineId == db.Set<SalesPipeline>().Single(pipeline => pipeline.IsDefault).Id)
                .OrderBy(stage => stage.Position).ToListAsync(Stop);
            var customers = Enumerable.Range(1, Customers).Select(number => NewCustomer(number, number % 2 == 0 ? rep : admin, chance)).ToList();
            var product = Product.Create("GTX", "GTX", Money.Of(1, "CNY"));
            db.AddRange([rep, product, .. customers]);
            db.AddRange(customers.SelectMany(customer => Enumerable.Range(0, chance.Next(4)).Select(_ => Order(customer, stages, chance))));
            db.AddRange(customers.SelectMany(customer => Enumerable.Range(0, chance.Next(4)).Select(_ => Contact(customer, product, chance))));
            await db.SaveChangesAsync(Stop);
            db.ChangeTracker.Clear();
            foreach (var customer in customers.Take(4))
            {
                var pin = new AssignTierInput(customer.Id, 1, tierIds[chance.Next(4)], "by hand", DateOnly.FromDateTime(Now.AddDays(-chance.Next(6))));
                await AssignTier.Run(pin, db, new Caller(admin.Id, admin.Role, []), TierScene.At(Now.AddDays(-RuleSets)), Stop);
                db.ChangeTracker.Clear();
            }
        });
        return tierIds;
    }

    private static Customer NewCustomer(int number, User owner, Random chance)
    {
        var profile = new CustomerProfile($"Customer {number}") { Industry = $"Industry {number % 3}", Tags = chance.Next(3) == 0 ? ["VIP"] : [] };
        var customer = Customer.Register(number, profile, owner.Id, null, Now.AddYears(-5), owner.Id);
        customer.MarkCooperation(DateOnly.FromDateTime(Now.AddDays(-chance.Next(1_500))));
        return customer;
    }

    private static Opportunity Order(Customer customer, List<Stage> stages, Random chance)
    {
        var at = Now.AddDays(-chance.Next(700));
        var on = DateOnly.FromDateTime(at);
        var draft = new OpportunityDraft(chance.Next(), "Order", BaseAmount.InBase(Money.Of(chance.Next(1, 6) * 50_000, "CNY"), on), customer.OwnerId, null) { CustomerId = customer.Id };
        var opportunity = Opportunity.Open(draft, stages[0], StageGate.Historical, at, customer.OwnerId);
        opportunity.Win(stages.Single(stage => stage.Kind == StageKind.Won), StageGate.Historical, at, on, customer.OwnerId);
        return opportunity;
    }

    private static FollowUp Contact(Customer customer, Product product, Random chance) => FollowUp.Record(
        new FollowUpNotes(chance.Next(2) == 0 ? FollowUpKind.ProductEnquiry : FollowUpKind.Call, Now.AddDays(-chance.Next(200))) { CustomerId = customer.Id, ProductId = product.Id },
        customer.OwnerId,
        null,
        Now,
        customer.OwnerId);
}
