using System.Text.Json;
using CrmGraph.Api.Automation;
using CrmGraph.Api.Mailing;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Automation;

/// <summary>Who asks for an approval need not call the approver.</summary>
public sealed class ApprovalNotificationTests
{
    [Theory]
    [EveryDatabaseWith("SUPERVISOR", "supervisor")]
    [EveryDatabaseWith("MANAGER", "manager")]
    public async Task A_request_is_told_to_who_decides_and_the_decision_to_who_asked(Database database, string role, string approver)
    {
        await using var server = await Start(database, role);
        var (rep, decider) = (await server.As("rep"), await server.As(approver));
        var opened = await rep.Open();

        var asked = await Ask(rep, opened);
        var request = Assert.Single(await Notifications(decider));
        await decider.Do("decideApproval", new { id = asked.Id(), version = 1, approved = false, comment = "Too early" }, "approval { id }");
        var answer = Assert.Single(await Notifications(rep));

        Assert.Equal(("APPROVAL_REQUESTED", asked.Id()), (request.GetProperty("kind").GetString(), request.GetProperty("approval").Id()));
        Assert.Contains("Look at the price", request.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, request.GetProperty("clearedAt").ValueKind);
        Assert.Equal(("APPROVAL_DECIDED", opened.Id()), (answer.GetProperty("kind").GetString(), answer.GetProperty("opportunity").Id()));
        Assert.Contains("被拒绝。Too early", answer.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.NotEqual(JsonValueKind.Null, Assert.Single(await Notifications(decider)).GetProperty("clearedAt").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task A_supervisor_who_asks_is_answered_by_managers(Database database)
    {
        await using var server = await Start(database, "SUPERVISOR");
        var supervisor = await server.As("supervisor");

        await Ask(supervisor, await supervisor.Open());

        Assert.Empty(await Notifications(supervisor));
        Assert.Single(await Notifications(await server.As("manager")));
    }

    [Theory, EveryDatabase]
    public async Task It_is_an_e_mail_as_well_and_goes_with_the_opportunity(Database database)
    {
        await using var server = await Start(database, "SUPERVISOR");
        var (rep, admin) = (await server.As("rep"), await server.As("admin"));
        var opened = await rep.Open();
        await Ask(rep, opened);
        var folder = Directory.CreateTempSubdirectory("crm-mail");
        var mailer = new Mailer(new ConfigurationBuilder().AddInMemoryCollection([new("Mail:Pickup", folder.FullName)]).Build());

        await server.Do(db => SendMail.Run(db, mailer, TimeProvider.System, default));
        var ended = await rep.Do("terminateOpportunity", new { id = opened.Id(), version = opened.Version() + 1, reason = "over", summary = "S" });
        var archived = await rep.Do("archiveOpportunity", new { id = ended.Id(), version = ended.Version() });
        await admin.Do("purgeOpportunity", new { id = archived.Id(), version = archived.Version() });

        Assert.Single(folder.GetFiles("*.eml"));
        folder.Delete(recursive: true);
        await server.Do(async db => Assert.False(await db.Set<Notification>().AnyAsync()));
    }

    private static Task<JsonElement> Ask(CrmClient client, JsonElement opened) => client.Do(
        "requestApproval",
        new { opportunityId = opened.Id(), version = opened.Version(), purpose = "LEAVE_STAGE", request = "Look at the price" },
        "approval { id }");

    private static async Task<IReadOnlyList<JsonElement>> Notifications(CrmClient client) =>
        [.. (await client.Data("{ notifications { nodes { kind text clearedAt opportunity { id } approval { id } } } }"))
            .GetProperty("notifications").GetProperty("nodes").EnumerateArray()];

    /// <summary>A rep in the team of a supervisor, a manager, and a first stage that asks for an approval.</summary>
    private static async Task<CrmServer> Start(Database database, string approvalBy)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var supervisor = await admin.Do(
            "createUser", new { userName = "supervisor", name = "Supervisor", role = "SUPERVISOR", email = "s@example.test" }, "user { id }");
        var team = await admin.Do("createTeam", new { name = "Team", supervisorId = supervisor.Id() }, "team { id }");
        await admin.Do("createUser", new { userName = "manager", name = "Manager", role = "MANAGER" }, "user { id }");
        await admin.Do("createUser", new { userName = "rep", name = "Rep", role = "SALES_REP", teamId = team.Id() }, "user { id }");
        var stage = (await admin.Data("{ pipelines { stages { id version nodeId } } }")).GetProperty("pipelines").EnumerateArray()
            .SelectMany(pipeline => pipeline.GetProperty("stages").EnumerateArray())
            .Single(stage => stage.GetProperty("nodeId").GetString() == "P01");
        await admin.Do("updateStage", new { id = stage.Id(), version = stage.Version(), approvalBy }, "stage { id }");
        return server;
    }
}
