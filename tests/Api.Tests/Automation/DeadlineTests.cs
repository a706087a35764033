using CrmGraph.Api.Automation;
using CrmGraph.Api.Mailing;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Automation;

/// <remarks>Each test has a server of its own: time that passes for one must not pass for others.</remarks>
public sealed class DeadlineTests
{
    private static readonly string[] OddWeek = ["MONDAY", "SATURDAY"];
    private static readonly TimeSpan Long = TimeSpan.FromDays(30);

    [Theory, EveryDatabase]
    public async Task A_stage_limit_is_breached_once_tells_rep_and_supervisor_and_is_cleared_by_the_next_move(Database database)
    {
        await using var server = await Start(database);
        var (rep, supervisor) = (await server.As("rep"), await server.As("supervisor"));
        var opened = await rep.Open();
        var stages = opened.OpenStages();
        var inLimit = await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = stages[2] }, "opportunity { id version stageDueAt stageEnteredAt }");
        Assert.Equal(TimeSpan.FromDays(7), inLimit.GetProperty("stageDueAt").GetDateTime() - inLimit.GetProperty("stageEnteredAt").GetDateTime());

        Assert.Equal(0, await Told(server, opened.Id()));
        await Fire(server, TimeSpan.Zero);
        Assert.Equal(0, await Told(server, opened.Id()));
        await Fire(server, Long);
        await Fire(server, Long);
        Assert.Equal(2, await Told(server, opened.Id()));

        foreach (var client in new[] { rep, supervisor })
        {
            var mine = await client.Data(
                "query($id: ID!) { notifications(where: { opportunity: { id: { eq: $id } } }) { nodes { kind text clearedAt } } }",
                new { id = opened.Id() });
            var one = Assert.Single(mine.GetProperty("notifications").GetProperty("nodes").EnumerateArray());
            Assert.Equal("STAGE_OVERDUE", one.GetProperty("kind").GetString());
            Assert.Contains("商务洽谈", one.GetProperty("text").GetString(), StringComparison.Ordinal);
        }

        var overdue = await rep.Read(opened.Id(), "stageBreachedAt");
        await rep.Do("moveOpportunity", new { id = opened.Id(), version = overdue.Version(), stageId = stages[1] });
        var cleared = await rep.Data("{ notifications(first: 1) { nodes { clearedAt } } }");
        Assert.NotNull(cleared.GetProperty("notifications").GetProperty("nodes")[0].GetProperty("clearedAt").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Two_nodes_that_look_at_once_breach_a_limit_once(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var opened = await rep.Open();
        await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = opened.OpenStages()[2] });

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Fire(server, Long)));

        Assert.Equal(2, await Told(server, opened.Id()));
    }

    [Theory, EveryDatabase]
    public async Task The_clock_stands_still_while_it_is_suspended(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var opened = await rep.Open();
        var moved = await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = opened.OpenStages()[2] });
        await rep.Do("suspendOpportunity", new { id = opened.Id(), version = moved.Version() });

        await Fire(server, Long);

        Assert.Equal(0, await Told(server, opened.Id()));
    }

    [Theory, EveryDatabase]
    public async Task A_lead_that_nobody_contacts_is_told_about_and_one_that_is_contacted_is_not(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var forgotten = await rep.Do("createLead", new { name = "Forgotten", source = "EVENT" }, "lead { id version createdAt firstTouchDueAt }");
        var touched = await rep.Do("createLead", new { name = "Touched", source = "EVENT" }, "lead { id version }");
        await rep.Do("recordFollowUp", new { kind = "CALL", leadId = touched.Id(), text = "hello" }, "followUp { id }");
        Assert.Equal(TimeSpan.FromHours(24), forgotten.GetProperty("firstTouchDueAt").GetDateTime() - forgotten.GetProperty("createdAt").GetDateTime());

        await Fire(server, TimeSpan.FromHours(25));

        await server.Do(async db =>
        {
            var (late, intime) = (NodeId.Read(forgotten.Id(), "Lead"), NodeId.Read(touched.Id(), "Lead"));
            Assert.Equal(2, await db.Set<Notification>().CountAsync(n => n.LeadId == late));
            Assert.False(await db.Set<Notification>().AnyAsync(n => n.LeadId == intime));
        });
    }

    [Theory, EveryDatabase]
    public async Task An_e_mail_is_put_into_the_pickup_folder_once(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var opened = await rep.Open();
        await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = opened.OpenStages()[2] });
        await Fire(server, Long);
        var folder = Directory.CreateTempSubdirectory("crm-mail");
        var mailer = new Mailer(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Pickup", folder.FullName)]).Build());

        await server.Do(async db =>
        {
            await SendMail.Run(db, mailer, TimeProvider.System, default);
            await SendMail.Run(db, mailer, TimeProvider.System, default);
            var subject = NodeId.Read(opened.Id(), nameof(Opportunity));
            Assert.True(await db.Set<Notification>().Where(n => n.OpportunityId == subject).AllAsync(n => n.MailedAt != null));
        });

        var mails = folder.GetFiles("*.eml");
        folder.Delete(recursive: true);
        Assert.NotEmpty(mails);
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_says_when_people_work(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var before = (await admin.Data("{ workingTime { version workdayStart firstTouchHours exceptions { on } } }")).GetProperty("workingTime");

        var after = await admin.Do(
            "updateWorkingTime",
            new { version = before.Version(), workdayStart = "08:30", firstTouchHours = 4, workdays = OddWeek },
            "workingTime { workdays workdayStart workdayEnd firstTouchHours }");
        var holiday = await admin.Do("setCalendarDay", new { on = "2027-10-01", isWorked = false, name = "国庆节" }, "workingTime { exceptions { on isWorked name } }");

        Assert.Equal("""{"workdays":["MONDAY","SATURDAY"],"workdayStart":"08:30","workdayEnd":"18:00","firstTouchHours":4}""", after.GetRawText());
        Assert.Equal("国庆节", holiday.GetProperty("exceptions")[0].GetProperty("name").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_repeated_key_changes_the_settings_once(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var before = (await admin.Data("{ workingTime { version } }")).GetProperty("workingTime");
        var input = new { version = before.Version(), workdayStart = "08:00", workdays = OddWeek, idempotencyKey = "once" };
        const string Selection = "workingTime { version workdays workdayStart exceptions { on } }";

        var first = await admin.Do("updateWorkingTime", input, Selection);
        await admin.Do("setCalendarDay", new { on = "2027-05-01", isWorked = false, name = "劳动节", idempotencyKey = "once" }, Selection);
        await admin.Do("setCalendarDay", new { on = "2027-05-01", isWorked = true, name = "Changed", idempotencyKey = "once" }, Selection);
        var again = await admin.Do("updateWorkingTime", input, Selection);

        Assert.Equal(first.GetRawText(), again.GetRawText());
        var now = (await admin.Data("{ workingTime { exceptions { name isWorked } } }")).GetProperty("workingTime").GetProperty("exceptions")[0];
        Assert.Equal("""{"name":"劳动节","isWorked":false}""", now.GetRawText());
    }

    /// <summary>A server with a rep in the team of a supervisor.</summary>
    private static async Task<CrmServer> Start(Database database)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var supervisor = await admin.Do(
            "createUser", new { userName = "supervisor", name = "Supervisor", role = "SUPERVISOR", email = "s@example.test" }, "user { id }");
        var team = await admin.Do("createTeam", new { name = "Team", supervisorId = supervisor.Id() }, "team { id }");
        await admin.Do(
            "createUser",
            new { userName = "rep", name = "Rep", role = "SALES_REP", teamId = team.Id(), email = "r@example.test" },
            "user { id }");
        return server;
    }

    private static Task Fire(CrmServer server, TimeSpan later) =>
        server.Do(db => FireDeadlines.Run(db, new FixedClock(DateTimeOffset.UtcNow + later), default));

    private static async Task<int> Told(CrmServer server, string id)
    {
        var count = 0;
        var subject = NodeId.Read(id, nameof(Opportunity));
        await server.Do(async db => count = await db.Set<Notification>().CountAsync(n => n.OpportunityId == subject));
        return count;
    }
}
