using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmGraph.Api.Mailing;
using CrmGraph.Api.Reviews.Delivery;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Reviews.Delivery;

/// <remarks>Each test has a server of its own: what is due for one must not be sent by others.</remarks>
public sealed class DeliveryTests : IDisposable
{
    private const string History =
        "{ reviewDeliveries { nodes { id version week status attempts sentTo failure dataVersion recipient { name } plan { nextAt } } } }";

    private readonly DirectoryInfo _pickup = Directory.CreateTempSubdirectory("crm-mail");

    public void Dispose() => _pickup.Delete(recursive: true);

    [Theory, EveryDatabase]
    public async Task A_review_is_sent_once_with_its_files_when_two_nodes_look_at_the_same_time(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var due = (await Plan(rep, Terms("PDF", "XLSX"))).GetProperty("nextAt").GetDateTime();

        await Tick(server, due.AddSeconds(-1), Pickup());
        Assert.Empty(_pickup.GetFiles());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Tick(server, due, Pickup())));
        await Tick(server, due.AddHours(1), Pickup());

        var mail = await File.ReadAllTextAsync(Assert.Single(_pickup.GetFiles()).FullName, TestContext.Current.CancellationToken);
        Assert.Contains("To: rep@example.test", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("application/pdf", mail, StringComparison.Ordinal);
        Assert.Contains("spreadsheetml", mail, StringComparison.Ordinal);
        Assert.Contains(Convert.ToBase64String("%PDF-"u8)[..6], mail, StringComparison.Ordinal);
        var sent = Assert.Single(await Deliveries(rep));
        Assert.Equal("SENT", sent.GetProperty("status").GetString());
        Assert.Equal("rep@example.test", sent.GetProperty("sentTo").GetString());
        Assert.Equal(1, sent.GetProperty("dataVersion").GetInt32());
        Assert.Equal(due.AddDays(7), sent.GetProperty("plan").GetProperty("nextAt").GetDateTime());
    }

    [Theory, EveryDatabase]
    public async Task A_mail_server_that_does_not_answer_is_tried_again_later(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var due = (await Plan(rep, Terms("PDF"))).GetProperty("nextAt").GetDateTime();

        await Tick(server, due, Unreachable());
        await Tick(server, due.AddMinutes(4), Pickup());
        var waiting = Assert.Single(await Deliveries(rep));
        await Tick(server, due.AddMinutes(6), Pickup());
        var sent = Assert.Single(await Deliveries(rep));

        Assert.Equal(("WAITING", 1), (waiting.GetProperty("status").GetString(), waiting.GetProperty("attempts").GetInt32()));
        Assert.NotEqual(JsonValueKind.Null, waiting.GetProperty("failure").ValueKind);
        Assert.Equal(("SENT", 2), (sent.GetProperty("status").GetString(), sent.GetProperty("attempts").GetInt32()));
        Assert.Single(_pickup.GetFiles());
    }

    [Theory, EveryDatabase]
    public async Task A_mail_server_gets_the_files_under_their_names_once_it_takes_them(Database database)
    {
        await using var server = await Start(database);
        await using var post = MailServer.Start();
        var mailer = Mailer("Mail:Host", "127.0.0.1", ("Mail:Port", $"{post.Port}"), ("Mail:Tls", "false"));
        var rep = await server.As("rep");
        var due = (await Plan(rep, Terms("PDF", "XLSX"))).GetProperty("nextAt").GetDateTime();

        await Tick(server, due, mailer);
        var refused = Assert.Single(await Deliveries(rep));
        await Tick(server, due.AddMinutes(6), mailer);
        var sent = Assert.Single(await Deliveries(rep));

        Assert.Equal(("WAITING", 1), (refused.GetProperty("status").GetString(), refused.GetProperty("attempts").GetInt32()));
        Assert.Contains("come back later", refused.GetProperty("failure").GetString(), StringComparison.Ordinal);
        Assert.Equal(("SENT", 2), (sent.GetProperty("status").GetString(), sent.GetProperty("attempts").GetInt32()));
        Assert.Equal(["rep@example.test", "rep@example.test"], post.Recipients);
        var mail = Assert.Single(post.Mails);
        var names = Names(mail);
        Assert.Contains($"销售周报 {sent.GetProperty("week").GetString()} 王小明.pdf", names, StringComparison.Ordinal);
        Assert.Contains($"销售周报 {sent.GetProperty("week").GetString()} 王小明.xlsx", names, StringComparison.Ordinal);
        Assert.Equal(["%PDF", "PK\u0003\u0004"], Attached(mail).Select(file => Encoding.ASCII.GetString(file, 0, 4)));
    }

    [Theory, EveryDatabase]
    public async Task A_plan_shows_the_recipient_what_the_recipient_may_see(Database database)
    {
        await using var server = await Start(database);
        var (admin, rep) = (await server.As("admin"), await server.As("rep"));
        var users = await admin.Data("{ users { nodes { id userName } } teams { id } }");
        var repId = users.Nodes("users").Single(node => node.GetProperty("userName").GetString() == "rep").Id();
        var supervisorId = users.Nodes("users").Single(node => node.GetProperty("userName").GetString() == "supervisor").Id();
        var teamId = users.GetProperty("teams")[0].Id();
        var teams = new { scope = new { teamId }, day = "MONDAY", hour = 9, formats = Pdf };

        Assert.Equal("NOT_FOUND", await rep.RefusalOf("createDeliveryPlan", new { terms = teams }));
        Assert.Equal("NOT_FOUND", await admin.RefusalOf("createDeliveryPlan", new { recipientId = repId, terms = teams }));
        Assert.Equal("NOT_ALLOWED", await rep.RefusalOf("createDeliveryPlan", new { recipientId = supervisorId, terms = teams }));
        var plan = await admin.Do("createDeliveryPlan", new { recipientId = supervisorId, terms = teams }, "plan { id version nextAt team { id } }");
        await Tick(server, plan.GetProperty("nextAt").GetDateTime(), Pickup());

        Assert.Empty(await Deliveries(rep));
        Assert.Equal("SENT", Assert.Single(await Deliveries(await server.As("supervisor"))).GetProperty("status").GetString());
        Assert.Single(await Deliveries(admin));
        Assert.Equal("NOT_FOUND", await rep.RefusalOf("stopDeliveryPlan", new { id = plan.Id(), version = plan.Version() }));
    }

    [Theory, EveryDatabase]
    public async Task A_stopped_plan_sends_nothing_and_begins_anew_with_other_terms(Database database)
    {
        await using var server = await Start(database);
        var rep = await server.As("rep");
        var plan = await Plan(rep, Terms("PDF"));
        var due = plan.GetProperty("nextAt").GetDateTime();

        var stopped = await rep.Do("stopDeliveryPlan", new { id = plan.Id(), version = plan.Version() }, "plan { version nextAt }");
        await Tick(server, due, Pickup());
        Assert.Empty(await Deliveries(rep));
        var changed = await rep.Do(
            "updateDeliveryPlan",
            new { id = plan.Id(), version = stopped.Version(), terms = new { day = "FRIDAY", hour = 17, formats = Workbook, language = "en" } },
            "plan { nextAt pdf workbook language }");

        Assert.Equal(DayOfWeek.Friday, changed.GetProperty("nextAt").GetDateTime().DayOfWeek);
        Assert.Equal((false, true), (changed.GetProperty("pdf").GetBoolean(), changed.GetProperty("workbook").GetBoolean()));
    }

    [Theory, EveryDatabase]
    public async Task What_cannot_be_sent_at_all_is_given_up_and_tried_again_by_hand(Database database)
    {
        await using var server = await Start(database);
        var (admin, rep) = (await server.As("admin"), await server.As("rep"));
        Assert.Equal("RECIPIENT_WITHOUT_ADDRESS", await admin.RefusalOf("createDeliveryPlan", new { terms = Terms("PDF") }));
        Assert.Equal("NOTHING_ATTACHED", await rep.RefusalOf("createDeliveryPlan", new { terms = Terms() }));
        var due = (await Plan(rep, Terms("PDF"))).GetProperty("nextAt").GetDateTime();
        await Tick(server, due, Unreachable());
        for (var hours = 1; hours < 120; hours += 13)
        {
            await Tick(server, due.AddHours(hours), Unreachable());
        }

        var failed = Assert.Single(await Deliveries(rep));
        Assert.Equal(("FAILED", 10), (failed.GetProperty("status").GetString(), failed.GetProperty("attempts").GetInt32()));
        await rep.Do("retryDelivery", new { id = failed.Id(), version = failed.Version() }, "delivery { status }");
        await Tick(server, due.AddDays(6), Pickup());

        var sent = Assert.Single(await Deliveries(rep));
        Assert.Equal("SENT", sent.GetProperty("status").GetString());
        Assert.Equal("DELIVERY_NOT_FAILED", await rep.RefusalOf("retryDelivery", new { id = sent.Id(), version = sent.Version() }));
    }

    private static readonly string[] Pdf = ["PDF"];
    private static readonly string[] Workbook = ["XLSX"];

    private static object Terms(params string[] formats) => new { day = "MONDAY", hour = 9, formats };

    private static Task<JsonElement> Plan(CrmClient client, object terms) =>
        client.Do("createDeliveryPlan", new { terms }, "plan { id version nextAt }");

    private static async Task<IReadOnlyList<JsonElement>> Deliveries(CrmClient client) =>
        [.. (await client.Data(History)).Nodes("reviewDeliveries")];

    private static async Task Tick(CrmServer server, DateTime now, Mailer mailer)
    {
        var clock = new FixedClock(new DateTimeOffset(now, TimeSpan.Zero));
        await server.Do(db => StartDeliveries.Run(db, clock, default));
        await SendDeliveries.Run(server.Services.GetRequiredService<IServiceScopeFactory>(), mailer, clock, default);
    }

    /// <summary>The words of the headers; a long one is written in several pieces.</summary>
    private static string Names(string mail) => string.Concat(
        Regex.Matches(mail, @"=\?utf-8\?B\?([^?]*)\?=", RegexOptions.IgnoreCase)
            .Select(piece => Encoding.UTF8.GetString(Convert.FromBase64String(piece.Groups[1].Value))));

    private static IEnumerable<byte[]> Attached(string mail) => mail
        .Split("\n--", StringSplitOptions.None)
        .Where(part => part.Contains("Content-Disposition: attachment", StringComparison.OrdinalIgnoreCase))
        .Select(part => Convert.FromBase64String(part[part.IndexOf("\n\n", StringComparison.Ordinal)..]));

    private Mailer Pickup() => Mailer("Mail:Pickup", _pickup.FullName);

    /// <summary>Nothing listens on the port of discarded data.</summary>
    private static Mailer Unreachable() => Mailer("Mail:Host", "127.0.0.1", ("Mail:Port", "9"));

    private static Mailer Mailer(string key, string value, params (string Key, string Value)[] more) => new(
        new ConfigurationBuilder()
            .AddInMemoryCollection([new(key, value), .. more.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))])
            .Build());

    /// <summary>A server with a rep in the team of a supervisor; the administrator has no address.</summary>
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
            new { userName = "rep", name = "王小明", role = "SALES_REP", teamId = team.Id(), email = "rep@example.test" },
            "user { id }");
        return server;
    }
}
