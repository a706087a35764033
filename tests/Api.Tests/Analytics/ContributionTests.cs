using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>Who is likely to sign, by what customers do and what we record, and how they are looked after.</summary>
public sealed class ContributionTests
{
    [Theory, EveryDatabase]
    public async Task What_a_customer_does_brings_them_from_potential_to_about_to_close(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var customerId = (await admin.Do("createCustomer", new { name = "Customer" }, "customer { id }")).Id();
        Assert.Equal(("POTENTIAL", 90), await Class(admin, customerId));

        var opened = await admin.Open();
        var known = await admin.Do("updateOpportunity", new { id = opened.Id(), version = opened.Version(), customerId });
        Assert.Equal(("POTENTIAL", 90), await Class(admin, customerId));

        await Record(admin, opened.Id(), "PROPOSAL_VIEW");
        await Record(admin, opened.Id(), "PROPOSAL_VIEW");
        Assert.Equal(("POTENTIAL", 90), await Class(admin, customerId));
        await Record(admin, opened.Id(), "DEMO");
        Assert.Equal(("MOST_PROMISING", 30), await Class(admin, customerId));
        await Record(admin, opened.Id(), "DEMO");
        await Record(admin, opened.Id(), "CALL", "HIGH");
        Assert.Equal(("ABOUT_TO_CLOSE", 7), await Class(admin, customerId));

        var reasons = (await admin.Read(known.Id(), "winLikelihood { band reasons { kind points } }")).At("winLikelihood", "reasons");
        Assert.Equal(
            ["PROGRESS 18", "MET_RECENTLY 25", "STUDIED_PROPOSAL 20", "ESTIMATED 15"],
            reasons.EnumerateArray().Select(reason => $"{reason.GetProperty("kind")} {reason.GetProperty("points")}"));
    }

    [Theory, EveryDatabase]
    public async Task A_visit_puts_the_next_one_off_by_the_days_of_the_class(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var customerId = (await admin.Do("createCustomer", new { name = "Customer" }, "customer { id }")).Id();
        await admin.Do("recordFollowUp", new { customerId, kind = "VISIT", at = "2026-03-01T04:00:00Z", text = "T" }, "followUp { id }");
        var plan = (await admin.Data("{ contributionPlans { id version kind } }")).GetProperty("contributionPlans")[0];

        await admin.Do(
            "updateContributionPlan",
            new { id = plan.Id(), version = plan.Version(), visitEveryDays = 60, resourcesEn = "A newsletter" },
            "contributionPlan { resources }");
        var contribution = (await admin.Data(
            "query($id: ID!) { customer(id: $id) { contribution { kind lastVisitOn visitDueOn opportunity { id } plan { resourcesEn } } } }",
            new { id = customerId })).At("customer", "contribution");

        Assert.Equal(
            """{"kind":"POTENTIAL","lastVisitOn":"2026-03-01","visitDueOn":"2026-04-30","opportunity":null,"plan":{"resourcesEn":"A newsletter"}}""",
            contribution.GetRawText());
        Assert.Equal("STALE_VERSION", await admin.RefusalOf("updateContributionPlan", new { id = plan.Id(), version = plan.Version(), responseHours = 1 }));
    }

    [Theory, EveryDatabase]
    public async Task Reps_and_supervisors_change_neither_plans_nor_bands(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var plan = (await admin.Data("{ contributionPlans { id version } workingTime { version } }"));
        foreach (var (role, mayPlan) in new[] { ("SALES_REP", false), ("SUPERVISOR", false), ("MANAGER", true) })
        {
            await admin.Do("createUser", new { userName = role, name = role, role }, "user { id }");
            var client = await server.As(role);
            var changed = await client.Try(
                "updateContributionPlan",
                new { id = plan.GetProperty("contributionPlans")[0].Id(), version = plan.GetProperty("contributionPlans")[0].Version(), responseHours = 10 },
                "contributionPlan { id }");

            Assert.Equal(mayPlan, changed.GetProperty("errors").ValueKind == JsonValueKind.Null);
            Assert.Equal("NOT_ALLOWED", await client.RefusalOf("updateLikelihoodBands", new { version = 1, highFrom = 80, mediumFrom = 50 }));
        }

        var version = plan.GetProperty("workingTime").Version();
        Assert.Equal("INVALID_VALUE", await admin.RefusalOf("updateLikelihoodBands", new { version, highFrom = 50, mediumFrom = 50 }));
        await admin.Do("updateLikelihoodBands", new { version, highFrom = 80, mediumFrom = 50 }, "workspace { likelihoodHighFrom }");
    }

    [Theory, EveryDatabase]
    public async Task Whoever_is_expected_to_buy_again_is_on_the_list_a_week_before(Database database)
    {
        await using var server = await CrmServer.Demo(await EmptyDatabase.New(database));
        var manager = await server.As("manager");

        var tasks = (await manager.Data("{ purchaseTasks(withinDays: 60, daysBefore: 7) { dueOn expectedOn cycleDays owner { id } customer { id nextPurchase { expectedOn days } } } }"))
            .GetProperty("purchaseTasks").EnumerateArray().ToList();

        Assert.NotEmpty(tasks);
        Assert.All(tasks, task =>
        {
            Assert.Equal(task.GetProperty("expectedOn").GetString(), task.At("customer", "nextPurchase", "expectedOn").GetString());
            Assert.Equal(
                DateOnly.Parse(task.GetProperty("expectedOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture).AddDays(-7),
                DateOnly.Parse(task.GetProperty("dueOn").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        });
    }

    private static async Task<(string?, int)> Class(CrmClient client, string customerId)
    {
        var contribution = (await client.Data(
            "query($id: ID!) { customer(id: $id) { contribution { kind plan { visitEveryDays } } } }", new { id = customerId })).At("customer", "contribution");
        return (contribution.GetProperty("kind").GetString(), contribution.At("plan", "visitEveryDays").GetInt32());
    }

    private static Task<JsonElement> Record(CrmClient client, string opportunityId, string kind, string? likelihood = null) =>
        client.Do("recordFollowUp", new { opportunityId, kind, likelihood, text = "T" }, "followUp { id }");
}
