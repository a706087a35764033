using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class TierStrategyOverHttpTests(DemoServers servers)
{
    private const string Everything =
        """
        {
          contactTasks(first: 5) { today count overdueCount tasks { dueOn daysOverdue onSite lastContactOn customer { name } tier { key } owner { name } } }
          tierResults { asOf currency tiers { tier { key } customers buyers orderValue averageOrderValue measures { kpi succeeded counted value target onTarget } } }
          promotionCandidates(first: 5) { score trendPoints depthPoints purchasePoints annualPurchases customer { name } }
          paretoRanking(angle: VALUE, first: 5) { ranked topCount topShare cut top { rank figure customer { name } } traits { dimension value topCount lift } }
        }
        """;

    [Theory, EveryDatabase]
    public async Task A_rep_reads_the_contacts_results_and_rankings_of_their_own_customers(Database database)
    {
        var server = await servers.Of(database);
        var rep = await (await server.As("li.ming")).Data(Everything);
        var all = await (await server.As("admin")).Data(Everything);

        Assert.Equal(
            ["STRATEGIC", "KEY", "POTENTIAL", "ORDINARY"],
            all.At("tierResults", "tiers").EnumerateArray().Select(tier => tier.At("tier", "key").GetString()));
        Assert.InRange(rep.At("paretoRanking", "ranked").GetInt32(), 1, all.At("paretoRanking", "ranked").GetInt32() - 1);
        Assert.InRange(rep.At("contactTasks", "count").GetInt32(), 1, all.At("contactTasks", "count").GetInt32() - 1);
    }

    [Theory, EveryDatabase]
    public async Task The_strategy_of_a_tier_is_data_that_an_administrator_changes(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As("admin");
        const string Update =
            """
            mutation($input: UpdateTierInput!) {
              updateTier(input: $input) {
                tier { version cadenceKind cadenceCount kpiTarget goal responsible { userName } }
                errors { ... on Error { code } }
              }
            }
            """;
        var data = await admin.Data("{ me { id } segmentationTiers { id version } }");
        var (tier, me) = (data.GetProperty("segmentationTiers")[3], data.At("me", "id").GetString());
        var input = new
        {
            id = tier.GetProperty("id").GetString(),
            version = tier.GetProperty("version").GetInt32(),
            cadenceCount = 0,
            kpiTarget = 0.1m,
            responsibleId = me,
        };

        var changed = (await admin.Data(Update, new { input })).GetProperty("updateTier");
        var stale = (await admin.Data(Update, new { input })).GetProperty("updateTier");
        var refused = (await (await server.As("li.ming")).Data(Update, new { input })).GetProperty("updateTier");

        Assert.Equal("admin", changed.At("tier", "responsible", "userName").GetString());
        Assert.Equal("0.1", changed.At("tier", "kpiTarget").ToString());
        Assert.Equal("STALE_VERSION", stale.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.Equal("NOT_ALLOWED", refused.GetProperty("errors")[0].GetProperty("code").GetString());
    }
}
