using System.Text.Json;
using CrmGraph.Api.Automation;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Sales;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Automation;

/// <summary>What a rep is told live of what there is to do; each test has a server of its own.</summary>
public sealed class TaskDueTests
{
    private const string Tasks =
        "subscription { taskDue { kind sequence notification { text opportunity { id } lead { id } followUp { nextOn } customer { name } } } }";

    private const string Notifications = "subscription { notification { sequence notification { kind text } } }";

    [Theory, EveryDatabase]
    public async Task A_next_step_is_told_on_its_day_on_every_transport_and_once(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var lead = await rep.Do("createLead", new { name = "Interested", source = "EVENT" }, "lead { id }");
        var tomorrow = CompanyDay.Today.AddDays(2);
        await rep.Do("recordFollowUp", new { kind = "CALL", leadId = lead.Id(), nextStep = "Send the offer", nextOn = $"{tomorrow:O}" }, "followUp { id }");
        await using var hub = await LiveClient.Connect(server, rep);
        await using var overHub = hub.Watch(Tasks, new { });
        var first = overHub.MoveNextAsync().AsTask();
        using var socket = await SocketClient.Open(server, rep.Token);
        await socket.Subscribe(Tasks, new { });
        using var stream = await EventSource.Open(server, rep.Token, new { }, query: Tasks);
        await using var notified = hub.Watch(Notifications, new { });
        var notice = notified.MoveNextAsync().AsTask();
        await hub.Execute("{ me { id } }");

        await Remind(server, daysFromNow: 0);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Remind(server, daysFromNow: 2)));

        Assert.True(await first);
        var told = overHub.Current.GetProperty("data").GetProperty("taskDue");
        Assert.Equal("NEXT_STEP_DUE", told.GetProperty("kind").GetString());
        Assert.Contains("Send the offer", told.GetProperty("notification").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(lead.Id(), told.GetProperty("notification").GetProperty("lead").Id());
        Assert.Equal(told.GetRawText(), (await socket.Next()).GetProperty("data").GetProperty("taskDue").GetRawText());
        Assert.Equal(told.GetRawText(), (await stream.Next()).Data.GetProperty("data").GetProperty("taskDue").GetRawText());
        Assert.True(await notice);
        Assert.Equal("NEXT_STEP_DUE", notified.Current.GetProperty("data").GetProperty("notification").GetProperty("notification").GetProperty("kind").GetString());
        Assert.Equal(1, (await rep.Data("{ notifications { totalCount } }")).GetProperty("notifications").GetProperty("totalCount").GetInt32());
    }

    [Theory, EveryDatabase]
    public async Task An_overdue_stage_is_told_to_its_rep_and_the_supervisor_and_nobody_else(Database database)
    {
        await using var server = await Start(database);
        var (rep, supervisor, other) = (await server.As("rep"), await server.As("supervisor"), await server.As("other"));
        var opened = await rep.Open();
        await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = opened.OpenStages()[2] });
        using var overRep = await EventSource.Open(server, rep.Token, new { }, query: Tasks);
        using var overSupervisor = await EventSource.Open(server, supervisor.Token, new { }, query: Tasks);
        using var overOther = await EventSource.Open(server, other.Token, new { }, query: Tasks);
        var later = new FixedClock(DateTimeOffset.UtcNow.AddDays(30));
        await other.Do("createLead", new { name = "Own", source = "EVENT" }, "lead { id }");

        await server.Do(db => FireDeadlines.Run(db, later, default));

        foreach (var stream in new[] { overRep, overSupervisor })
        {
            var told = (await stream.Next()).Data.GetProperty("data").GetProperty("taskDue");
            Assert.Equal("STAGE_OVERDUE", told.GetProperty("kind").GetString());
            Assert.Equal(opened.Id(), told.GetProperty("notification").GetProperty("opportunity").Id());
        }

        Assert.Equal("FIRST_TOUCH_OVERDUE", (await overOther.Next()).Data.GetProperty("data").GetProperty("taskDue").GetProperty("kind").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_contact_that_the_tier_plans_is_told_on_its_last_day(Database database)
    {
        await using var server = await Start(database);
        var (admin, rep) = (await server.As("admin"), await server.As("rep"));
        var tier = (await admin.Data("{ segmentationTiers { id version } }")).GetProperty("segmentationTiers")[0];
        await admin.Do("updateTier", new { id = tier.Id(), version = tier.Version(), cadenceKind = "EVERY_DAYS", cadenceCount = 10, onSite = false }, "tier { id }");
        var customer = await rep.Do("createCustomer", new { name = "Looked after" }, "customer { id version }");
        await admin.Do("assignTier", new { customerId = customer.Id(), version = customer.Version(), tierId = tier.Id(), reason = "Important" }, "customer { id }");
        var due = (await rep.Data("{ contactTasks { tasks { dueOn } today } }")).GetProperty("contactTasks");
        var days = Day(due.GetProperty("tasks")[0].GetProperty("dueOn")).DayNumber - Day(due.GetProperty("today")).DayNumber;

        await Remind(server, days - 1);
        await Remind(server, days);

        var told = Assert.Single((await rep.Data("{ notifications { nodes { kind customer { id } } } }")).GetProperty("notifications").GetProperty("nodes").EnumerateArray());
        Assert.Equal(("CONTACT_DUE", customer.Id()), (told.GetProperty("kind").GetString(), told.GetProperty("customer").Id()));
    }

    [Theory, EveryDatabase]
    public async Task A_contact_that_did_not_take_place_in_time_is_told_to_the_supervisor_once(Database database)
    {
        await using var server = await Start(database);
        var (admin, rep, supervisor) = (await server.As("admin"), await server.As("rep"), await server.As("supervisor"));
        var tier = (await admin.Data("{ segmentationTiers { id version } }")).GetProperty("segmentationTiers")[0];
        await admin.Do("updateTier", new { id = tier.Id(), version = tier.Version(), cadenceKind = "EVERY_DAYS", cadenceCount = 10, onSite = false }, "tier { id }");
        var customer = await rep.Do("createCustomer", new { name = "Forgotten" }, "customer { id version }");
        await admin.Do("assignTier", new { customerId = customer.Id(), version = customer.Version(), tierId = tier.Id(), reason = "Important" }, "customer { id }");

        await Remind(server, daysFromNow: 10);
        Assert.Empty(await Escalated(supervisor));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Remind(server, daysFromNow: 11)));
        await Remind(server, daysFromNow: 12);
        await Remind(server, daysFromNow: 40);

        Assert.Equal([customer.Id()], await Escalated(supervisor));
        Assert.Empty(await Escalated(rep));
        await rep.Do("recordFollowUp", new { customerId = customer.Id(), kind = "CALL", text = "Hello", at = DateTime.UtcNow.AddDays(41) }, "followUp { id }");
        await Remind(server, daysFromNow: 45);
        Assert.Single(await Escalated(supervisor));
        await Remind(server, daysFromNow: 53);
        Assert.Equal(2, (await Escalated(supervisor)).Count);
    }

    private static async Task<IReadOnlyList<string>> Escalated(CrmClient client) =>
    [
        .. (await client.Data("{ notifications { nodes { kind customer { id } } } }")).GetProperty("notifications").GetProperty("nodes").EnumerateArray()
            .Where(told => told.GetProperty("kind").GetString() == "CONTACT_OVERDUE")
            .Select(told => told.GetProperty("customer").Id()),
    ];

    [Theory, EveryDatabase]
    public async Task A_suspended_opportunity_is_to_be_looked_at_again_on_its_day(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var opened = await rep.Open();
        var day = CompanyDay.Today.AddDays(5);
        await rep.Do("suspendOpportunity", new { id = opened.Id(), version = opened.Version(), resumeOn = $"{day:O}" });

        await Remind(server, daysFromNow: 4);
        await Remind(server, daysFromNow: 5);
        await Remind(server, daysFromNow: 6);

        Assert.Equal([("RESUMPTION_DUE", opened.Id())], await Told(rep, "opportunity"));
    }

    [Theory, EveryDatabase]
    public async Task A_customer_is_contacted_a_week_before_the_next_purchase(Database database)
    {
        await using var server = await Start(database);
        await server.AddProductAt1000();
        var rep = await server.As("rep");
        var customer = await rep.Do("createCustomer", new { name = "Regular" }, "customer { id }");
        var opened = await rep.Open();
        await rep.Do("updateOpportunity", new { id = opened.Id(), version = opened.Version(), customerId = customer.Id() });
        var contract = await rep.Sign(opened);
        var today = CompanyDay.Today;
        foreach (var day in new[] { today.AddDays(-20), today })
        {
            var line = contract.GetProperty("quotation").GetProperty("lines")[0].Id();
            await rep.Do("placeOrder", new { contractId = contract.Id(), orderedOn = $"{day:O}", lines = new[] { new { quotationLineId = line, quantity = 1 } } }, "order { id }");
        }

        await rep.Do("winOpportunity", new { id = opened.Id(), version = (await rep.Read(opened.Id())).Version(), summary = "They trust us." });
        await Remind(server, daysFromNow: 12);
        Assert.Empty(await Told(rep, "customer"));
        await Remind(server, daysFromNow: 13);
        await Remind(server, daysFromNow: 14);

        Assert.Equal([("PURCHASE_EXPECTED", customer.Id())], await Told(rep, "customer"));
    }

    private static async Task<IEnumerable<(string?, string)>> Told(CrmClient client, string subject) =>
        (await client.Data($"{{ notifications {{ nodes {{ kind {subject} {{ id }} }} }} }}")).GetProperty("notifications").GetProperty("nodes").EnumerateArray()
            .Select(told => (told.GetProperty("kind").GetString(), told.GetProperty(subject).Id()));

    private static DateOnly Day(JsonElement value) => DateOnly.ParseExact(value.GetString()!, "O", null);

    private static Task Remind(CrmServer server, int daysFromNow) =>
        server.Do(db => RemindOfTasks.Run(db, new FixedClock(DateTimeOffset.UtcNow.AddDays(daysFromNow)), default));

    /// <summary>A server with a rep in the team of a supervisor, and another rep.</summary>
    private static async Task<CrmServer> Start(Database database)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var supervisor = await admin.Do("createUser", new { userName = "supervisor", name = "Supervisor", role = "SUPERVISOR" }, "user { id }");
        var team = await admin.Do("createTeam", new { name = "Team", supervisorId = supervisor.Id() }, "team { id }");
        await admin.Do("createUser", new { userName = "rep", name = "Rep", role = "SALES_REP", teamId = team.Id() }, "user { id }");
        await admin.Do("createUser", new { userName = "other", name = "Other", role = "SALES_REP" }, "user { id }");
        return server;
    }
}
