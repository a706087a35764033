using System.Text.Json;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Graph;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.Domain.Segmentation;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Types;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Every live field to everybody, in turns over every transport: each is told what is theirs to see, in order, and nothing else.</summary>
public sealed class EveryStreamTests
{
    private const string Board = "pipelineBoard";

    /// <summary>What each field is told by: which events, the argument that says which, and the id in its messages.</summary>
    private static readonly Dictionary<string, Telling> Tellings = new()
    {
        ["customerChanged"] = new("customerId", "Customer", happened => happened.Subject == "Customer"),
        ["pipelineChanges"] = new("opportunityId", "Opportunity", PipelineChangeReading.IsChange, c => $"pipelineId: \"{Pipeline(c)}\", "),
        ["opportunityChanged"] = new("opportunityId", "Opportunity", PipelineChangeReading.IsChange, c => $"opportunityId: \"{c.Opportunities[0].GlobalId()}\", "),
        ["reviewPublished"] = new("recordId", "ReviewRecord", happened => happened.Type == nameof(ReviewPublished)),
        ["importProgress"] = new("runId", "ImportRun", happened => happened.Type == nameof(ImportProgressed)),
        ["tierEvaluationProgress"] = new("evaluationId", "TierEvaluation", happened => happened.Type == nameof(TierEvaluationProgressed)) { IsOwn = true },
        ["exportProgress"] = new("runId", "ExportRun", happened => happened.Type == nameof(ExportProgressed)) { IsOwn = true },
        ["notification"] = new("notificationId", "Notification", happened => happened.Type == nameof(NotificationSent)) { IsLiveOnly = true, IsOwn = true },
        ["taskDue"] = new("notificationId", "Notification", IsTask) { IsLiveOnly = true, IsOwn = true },
    };

    [Theory, EveryDatabase]
    [Fault(23, "Every caller watches every live field, over SignalR, WebSockets and event streams in turn")]
    public async Task Every_live_field_tells_everybody_exactly_what_is_theirs_to_see(Database database)
    {
        await using var server = await CompanyServer.Start(database);
        var (after, start) = (await server.LastRightsChange(), await (await server.As(CompanyServer.Administrator)).Head());
        var watches = await OpenAll(server, after);
        var boards = watches.Where(watch => watch.Field == Board).ToList();
        await Task.WhenAll(boards.Select(board => board.Next()));

        await ChangeEverything(server);
        List<EventRecord> happened = [];
        await server.Server.Do(async db => happened = await db.Set<EventRecord>().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).ToListAsync());

        var expected = new Dictionary<Watch, List<Guid>>();
        foreach (var watch in watches.Except(boards))
        {
            expected[watch] = await Expected(server, watch, happened, start);
            await watch.ReadTo(expected[watch].Count);
        }

        await Task.WhenAll(boards.Select(board => ReadBoard(server, board, happened)));
        await EndAll(server);
        await Task.WhenAll(watches.Select(watch => watch.ReadToEnd()));
        await Task.WhenAll(watches.Select(watch => watch.DisposeAsync().AsTask()));

        var traces = new Traces(server.Company);
        foreach (var watch in watches)
        {
            var sight = await server.SightOf(watch.UserName);
            Assert.All(watch.Told.SelectMany(traces.In), named => Assert.True(sight.Sees(named.Type, named.Id), $"{watch.UserName} hears of {named} from {watch.Field}"));
        }

        Assert.All(expected, one => Assert.Equal(one.Value, one.Key.Told.Select(told => NodeId.Read(told.GetProperty(Tellings[one.Key.Field].Id).GetString()!, Tellings[one.Key.Field].Type))));
        FaultAttribute.Found($"{watches.Count} streams, {watches.Sum(watch => watch.Told.Count)} messages");
    }

    private static async Task<List<Watch>> OpenAll(CompanyServer server, long after)
    {
        List<Watch> watches = [];
        var fields = CrmSchema.Build().SubscriptionType!.Fields;
        foreach (var userName in server.Everybody)
        {
            var client = await server.As(userName);
            foreach (var field in fields)
            {
                var query = Query(field, server.Company);

                // What cannot be resumed must be open before anything happens; only an event stream says that it is.
                var stream = Tellings.GetValueOrDefault(field.Name)?.IsLiveOnly == true
                    ? await AnyStream.OverHttp(server.Server, client, query, new { })
                    : await AnyStream.Open(watches.Count, server.Server, client, query, new { after });
                watches.Add(new Watch(userName, field.Name, stream));
            }
        }

        return watches;
    }

    private static string Query(FieldDefinition field, SampleCompany company)
    {
        if (field.Name == Board)
        {
            return $"subscription {{ {WholeAnswer.Of(field, $"(pipelineId: \"{Pipeline(company)}\")")} }}";
        }

        var telling = Tellings.GetValueOrDefault(field.Name) ?? throw new InvalidOperationException($"What does {field.Name} tell? Say so here.");
        return telling.IsLiveOnly
            ? $"subscription {{ {WholeAnswer.Of(field)} }}"
            : $"subscription($after: Long) {{ {WholeAnswer.Of(field, $"({telling.Which(company)}after: $after)")} }}";
    }

    private static string Pipeline(SampleCompany company) => NodeId.Write("Pipeline", company.Opportunities[0].PipelineId);

    private static bool IsTask(EventRecord happened) =>
        happened.Type == nameof(NotificationSent) && EventBody.Read<NotificationSent>(happened).Kind == NotificationKind.StageOverdue;

    /// <summary>Every opportunity changes, and everybody gets two notifications, one of them of a task with a stranger's opportunity.</summary>
    private static Task ChangeEverything(CompanyServer server) => server.Server.Do(async db =>
    {
        foreach (var opportunity in await db.Set<Opportunity>().ToListAsync())
        {
            opportunity.OverrideWinProbability(5_000, "half", SampleCompany.Now.AddDays(3), opportunity.OwnerId);
        }

        foreach (var (user, n) in (await db.Set<User>().ToListAsync()).Select((user, n) => (user, n)))
        {
            db.Add(Notification.StageOverdue(user.Id, server.Company.Opportunities[n].Id, new("超时", "overdue"), SampleCompany.Now));
            db.Add(Notification.WebhookPaused(user.Id, new("暂停", "paused"), SampleCompany.Now));
        }

        await db.SaveChangesAsync();
    });

    private static async Task<List<Guid>> Expected(CompanyServer server, Watch watch, IEnumerable<EventRecord> happened, long start)
    {
        var (telling, sight) = (Tellings[watch.Field], await server.SightOf(watch.UserName));
        var caller = (await server.Oracle(watch.UserName)).Caller;
        return
        [
            .. from one in happened
               where telling.Tells(one) && sight.Sees(telling.Type, one.SubjectId)
               where watch.Field != "opportunityChanged" || one.SubjectId == server.Company.Opportunities[0].Id
               where !telling.IsLiveOnly || one.Sequence > start
               where !telling.IsOwn || one.OwnerId == caller.UserId
               select one.SubjectId,
        ];
    }

    /// <summary>Reads until the last change that the caller sees is in, and compares the board with the rules in plain words.</summary>
    private static async Task ReadBoard(CompanyServer server, Watch board, IEnumerable<EventRecord> happened)
    {
        var oracle = await server.Oracle(board.UserName);
        var seen = server.Company.Opportunities.Where(oracle.Sees).ToList();
        var last = happened.Last(one => PipelineChangeReading.IsChange(one) && (seen.Count == 0 || oracle.SeesOpportunity(one.SubjectId)));
        while (seen.Count > 0 && board.Told[^1].GetProperty("sequence").GetInt64() < last.Sequence)
        {
            await board.Next();
        }

        var amount = seen.Sum(opportunity => opportunity.BaseUnits) / (decimal)Money.UnitsPerOne;
        Assert.Equal((seen.Count, amount, amount / 2 * (seen.Count == 0 ? 0 : 1)), Totals(board.Told[^1]));
    }

    private static (int Count, decimal Amount, decimal Weighted) Totals(JsonElement board) =>
        (board.GetProperty("count").GetInt32(), board.GetProperty("amount").GetDecimal(), board.GetProperty("weightedAmount").GetDecimal());

    /// <summary>At the change of somebody's rights their streams end, after everything before it was told.</summary>
    private static Task EndAll(CompanyServer server) => server.Server.Do(async db =>
    {
        foreach (var user in await db.Set<User>().ToListAsync())
        {
            user.SetRights(user.Role, active: false, SampleCompany.Now.AddDays(4));
        }

        await db.SaveChangesAsync();
    });

    /// <param name="Id">Where its messages name the record.</param>
    /// <param name="Type">The record's type.</param>
    /// <param name="Tells">Which events it is about.</param>
    /// <param name="Of">The argument that narrows it.</param>
    private sealed record Telling(string Id, string Type, Func<EventRecord, bool> Tells, Func<SampleCompany, string>? Of = null)
    {
        /// <summary>Whether it begins when it is opened and cannot be resumed.</summary>
        public bool IsLiveOnly { get; init; }

        /// <summary>Whether it tells managers, too, of nothing but their own.</summary>
        public bool IsOwn { get; init; }

        public string Which(SampleCompany company) => Of?.Invoke(company) ?? "";
    }
}
