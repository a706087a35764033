using System.Text.Json;
using CrmGraph.Api.Segmentation;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Segmentation;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Segmentation;

public sealed class EvaluationInBatchesTests
{
    private const int Customers = TierSurvey.BatchSize + 100;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Many_customers_are_evaluated_in_the_background_which_tells_how_far_it_is(Database database)
    {
        await using var server = await Filled(database);
        await server.Open();
        var admin = await server.As("admin");

        var asked = await admin.Do("evaluateTiers", new { }, "evaluation { id total }");
        await using var hub = await LiveClient.Connect(server, admin);
        await using var messages = hub.Watch("subscription { tierEvaluationProgress(after: 0) { done total isFinished hasFailed evaluation { id } } }", new { });
        var told = (await messages.Next(2)).Select(message => message.GetProperty("data").GetProperty("tierEvaluationProgress")).ToList();

        Assert.Equal(Customers, Number(asked, "total"));
        Assert.Equal([TierSurvey.BatchSize, Customers], told.Select(progress => Number(progress, "done")));
        Assert.Equal([false, true], told.Select(progress => progress.GetProperty("isFinished").GetBoolean()));
        Assert.All(told, progress => Assert.Equal(asked.Id(), progress.GetProperty("evaluation").Id()));
        var ended = (await admin.Data("{ tierEvaluations { nodes { evaluated changed pinned problem } } customers(where: {tier: {id: {eq: null}}}) { totalCount } }"));
        Assert.Equal($$"""[{"evaluated":{{Customers}},"changed":{{Customers}},"pinned":0,"problem":null}]""", ended.At("tierEvaluations", "nodes").ToString());
        Assert.Equal(0, ended.At("customers", "totalCount").GetInt32());
    }

    [Theory, EveryDatabase]
    [Fault(33, "An evaluation of tiers cut off in the middle and taken up again")]
    public async Task An_evaluation_that_was_cut_off_goes_on_with_the_next_batch(Database database)
    {
        await using var server = await Filled(database);
        var id = await Start(server);
        using var cut = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new EvaluationInBatches(id, server.Services).Run(_ => cut.Cancel(), cut.Token));
        Assert.Equal((TierSurvey.BatchSize, TierSurvey.BatchSize), await Done(server, id));
        await new EvaluationInBatches(id, server.Services).Run(null, Stop);

        Assert.Equal((Customers, Customers), await Done(server, id));
        await server.Do(async db =>
        {
            var evaluation = await db.Set<TierEvaluation>().SingleAsync(Stop);
            Assert.Equal((Customers, 0, null), (evaluation.Changed, evaluation.Pinned, evaluation.Problem));
            Assert.NotNull(evaluation.FinishedAt);
        });
    }

    [Theory, EveryDatabase]
    public async Task Every_batch_takes_as_many_statements(Database database)
    {
        await using var server = await Filled(database);
        var id = await Start(server);
        List<int> statements = [];
        server.Statements.Reset();

        await new EvaluationInBatches(id, server.Services).Run(
            _ =>
            {
                // SQLite writes each row with a statement of its own; reading is what could grow with the customers on both.
                statements.Add(server.Statements.Statements.Count(sql => sql.StartsWith("SELECT", StringComparison.Ordinal)));
                server.Statements.Reset();
            },
            Stop);

        Assert.Equal(2, statements.Count);
        Assert.Single(statements.Distinct());
        Assert.InRange(statements[0], 1, 20);
    }

    [Theory, EveryDatabase]
    public async Task Who_may_no_longer_sign_in_evaluates_nothing_more(Database database)
    {
        await using var server = await Filled(database);
        var id = await Start(server);
        await server.Do(db => db.Set<User>().ExecuteUpdateAsync(set => set.SetProperty(user => user.Active, false), Stop));

        await new EvaluationInBatches(id, server.Services).Run(null, Stop);

        Assert.Equal((0, 0), await Done(server, id));
        await server.Do(async db => Assert.NotNull((await db.Set<TierEvaluation>().SingleAsync(Stop)).Problem));
    }

    private static int Number(JsonElement value, string field) => value.GetProperty(field).GetInt32();

    private static async Task<CrmServer> Filled(Database database)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Do(async db =>
        {
            var admin = await db.Set<User>().SingleAsync(Stop);
            db.AddRange(Enumerable.Range(1, Customers).Select(number =>
                Customer.Register(number, new($"Customer {number}"), admin.Id, null, DateTime.UnixEpoch, admin.Id)));
            await db.SaveChangesAsync(Stop);
        });
        return server;
    }

    private static async Task<Guid> Start(CrmServer server)
    {
        TierEvaluation? evaluation = null;
        await server.Do(async db =>
        {
            var admin = await db.Set<User>().SingleAsync(Stop);
            var rules = await db.TierRulesInUse(Stop);
            evaluation = TierEvaluation.Start(CompanyDay.Today, rules.Id, Customers, DateTime.UtcNow, admin.Id);
            db.Add(evaluation);
            await db.SaveChangesAsync(Stop);
        });
        return evaluation!.Id;
    }

    /// <summary>How many customers the run has counted, and how many are placed.</summary>
    private static async Task<(int Evaluated, int Placed)> Done(CrmServer server, Guid id)
    {
        var done = (0, 0);
        await server.Do(async db => done = (
            await db.Set<TierEvaluation>().Where(evaluation => evaluation.Id == id).Select(evaluation => evaluation.Evaluated).SingleAsync(Stop),
            await db.Set<TierAssignment>().CountAsync(Stop)));
        return done;
    }
}
