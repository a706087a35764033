using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class TierRulesOverHttpTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task The_strategy_table_says_definition_goal_actions_cadence_and_target(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");

        var tiers = (await rep.Data("{ segmentationTiers { key definition tag goal actions cadenceKind cadenceCount onSite kpi kpiTarget } }"))
            .GetProperty("segmentationTiers").EnumerateArray().ToList();

        Assert.Equal(["STRATEGIC", "KEY", "POTENTIAL", "ORDINARY"], tiers.Select(tier => tier.GetProperty("key").GetString()));
        Assert.Equal(
            ["年采购额不低于50万，合作满2年", "年采购额不低于20万", "近3个月产品咨询不少于2次且尚未下单", "其他客户"],
            tiers.Select(tier => tier.GetProperty("definition").GetString()));
        Assert.Equal("高价值/高忠诚度", tiers[0].GetProperty("tag").GetString());
        Assert.Equal(["0.95", "0.4", "0.15"], tiers.Take(3).Select(tier => tier.GetProperty("kpiTarget").ToString()));
    }

    [Theory, EveryDatabase]
    public async Task A_customers_history_tells_every_condition_that_was_looked_at(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");

        var data = await admin.Data(
            """
            { customers(first: 50) { nodes { tierHistory(first: 1) { nodes {
                rule rulePosition annualPurchases ruleSet { number } tier { key }
                checks { rulePosition tier { key } measure months from atLeast below value holds } } } } } }
            """);

        var placed = data.Nodes("customers").SelectMany(customer => customer.Nodes("tierHistory")).ToList();
        Assert.NotEmpty(placed);
        Assert.All(placed, placement =>
        {
            var checks = placement.GetProperty("checks").EnumerateArray().ToList();
            var decided = placement.GetProperty("rulePosition").GetInt32();
            Assert.All(checks.Where(check => check.GetProperty("rulePosition").GetInt32() == decided), check =>
                Assert.True(check.GetProperty("holds").GetBoolean()));
            for (var position = 1; position < decided; position++)
            {
                Assert.Contains(checks, check =>
                    check.GetProperty("rulePosition").GetInt32() == position && !check.GetProperty("holds").GetBoolean());
            }
        });
    }

    [Theory, EveryDatabase]
    public async Task A_repeated_evaluation_with_the_same_key_is_one_evaluation(Database database)
    {
        var manager = await (await servers.Of(database)).As("admin");
        const string Evaluate =
            """
            mutation($input: EvaluateTiersInput!) {
              evaluateTiers(input: $input) { evaluation { id asOf evaluated changed pinned ruleSet { number } } errors { __typename } }
            }
            """;
        var input = new { input = new { idempotencyKey = Guid.NewGuid().ToString() } };

        var first = await manager.Data(Evaluate, input);
        var again = await manager.Data(Evaluate, input);

        Assert.Equal(first.ToString(), again.ToString());
        Assert.NotEqual(0, first.At("evaluateTiers", "evaluation", "evaluated").GetInt32());
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_tried_out_and_says_who_would_move(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var ordinary = (await admin.Data("{ segmentationTiers { id key } }")).GetProperty("segmentationTiers")[3].GetProperty("id").GetString();

        var preview = (await admin.Data(
            """
            query($rules: [TierRuleInput!]) {
              previewTierRules(rules: $rules, first: 3) {
                evaluated changed flows { from { key } to { key } count } moves { customer { name } from { key } to { key } annualPurchases }
              }
            }
            """,
            new { rules = new[] { new { tierId = ordinary, definitionZh = "所有客户", definitionEn = "Everyone" } } })).GetProperty("previewTierRules");

        Assert.All(preview.GetProperty("flows").EnumerateArray(), flow => Assert.Equal("ORDINARY", flow.At("to", "key").GetString()));
        Assert.True(preview.GetProperty("changed").GetInt32() > 3);
        Assert.Equal(3, preview.GetProperty("moves").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task Rules_that_cannot_be_used_are_refused_with_the_reason(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var tier = (await admin.Data("{ segmentationTiers { id } }")).GetProperty("segmentationTiers")[0].GetProperty("id").GetString();
        object Rule(params object[] conditions) => new { tierId = tier, definitionZh = "规则", definitionEn = "Rule", conditions };
        object Rules(int number, params object[] rules) => new { number, rules, note = "N" };

        Assert.Equal("STALE_VERSION", await Code(Rules(99, Rule())));
        Assert.Equal("TIERS_INCOMPLETE", await Code(Rules(1, Rule(new { measure = "ORDERS", months = 12, atLeast = 1 }))));
        Assert.Equal("TIER_RULE_UNREACHABLE", await Code(Rules(1, Rule(), Rule())));
        Assert.Equal("INVALID_VALUE", await Code(Rules(1, Rule(new { measure = "ORDERS", atLeast = 1 }), Rule())));

        async Task<string?> Code(object input) =>
            (await ForeignWriteTests.Refusal(admin, "changeTierRules", input)).GetProperty("code").GetString();
    }
}
