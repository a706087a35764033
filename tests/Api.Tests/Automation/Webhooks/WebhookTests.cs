using System.Text.Json;
using CrmGraph.Api.Automation.Webhooks;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation.Webhooks;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Automation.Webhooks;

/// <summary>What is posted to other programs; each test has a server and a receiver of its own.</summary>
public sealed class WebhookTests
{
    private static readonly string[] UnknownKinds = ["OPPORTUNITY_MOVED", "NOTHING"];

    [Theory, EveryDatabase]
    public async Task Every_change_that_the_owner_may_see_arrives_signed_and_in_order(Database database)
    {
        await using var scene = await Scene.Start(database);
        var (_, secret) = await scene.Hook();

        await (await scene.Server.As("admin")).Open();
        var opened = await scene.Rep.Open();
        await scene.Rep.Revise(opened, 2);
        await scene.Receiver.Until(receiver => receiver.Taken.Count >= 2);

        Assert.Equal(
            [("OPPORTUNITY_OPENED", opened.Id()), ("OPPORTUNITY_AMOUNT_CHANGED", opened.Id())],
            scene.Receiver.Taken.Select(change => (change.GetProperty("kind").GetString()!, change.GetProperty("subjectId").GetString()!)));
        Assert.All(scene.Receiver.Received, posted => Assert.True(posted.IsSignedWith(secret)));
        Assert.All(scene.Receiver.Received, posted => Assert.False(posted.IsSignedWith(WebhookSecret.New())));
    }

    [Theory, EveryDatabase]
    public async Task What_was_not_taken_comes_again_until_it_is_and_every_attempt_can_be_read(Database database)
    {
        await using var scene = await Scene.Start(database);
        scene.Receiver.Status = StatusCodes.Status503ServiceUnavailable;
        var (id, _) = await scene.Hook();
        var opened = await scene.Rep.Open();
        await scene.Receiver.Until(receiver => receiver.Received.Count > 0);
        await scene.Rep.Revise(opened, 2);

        scene.Receiver.Status = StatusCodes.Status200OK;
        await scene.Deliver(id);
        await scene.Receiver.Until(receiver => receiver.Taken.Count >= 2);

        Assert.Equal(["OPPORTUNITY_OPENED", "OPPORTUNITY_AMOUNT_CHANGED"], scene.Receiver.Taken.Select(change => change.GetProperty("kind").GetString()));
        var attempts = (await scene.Rep.Data(
            "{ webhooks { nodes { failures failingSince deliveries(order: [{ at: ASC }]) { nodes { attempt status problem firstSequence } } } } }"))
            .GetProperty("webhooks").GetProperty("nodes")[0].GetProperty("deliveries").GetProperty("nodes");
        Assert.Equal((503, "answered 503"), (attempts[0].GetProperty("status").GetInt32(), attempts[0].GetProperty("problem").GetString()));
        Assert.Equal(JsonValueKind.Null, attempts.EnumerateArray().Last().GetProperty("problem").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task Nodes_that_deliver_at_once_deliver_each_change_once(Database database)
    {
        await using var scene = await Scene.Start(database);
        var (id, _) = await scene.Hook();
        for (var number = 0; number < 5; number++)
        {
            await scene.Rep.Open();
            await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => scene.Deliver(id)));
        }

        await scene.Receiver.Until(receiver => receiver.Taken.Count >= 5);

        var sequences = scene.Receiver.Taken.Select(change => change.GetProperty("sequence").GetInt64()).ToList();
        Assert.Equal(sequences.Order().Distinct(), sequences);
        Assert.Equal(scene.Receiver.Received.Count, scene.Receiver.Received.Select(posted => posted.Id).Distinct().Count());
    }

    [Theory, EveryDatabase]
    public async Task After_days_without_success_it_is_paused_its_owner_told_and_resumed_it_loses_nothing(Database database)
    {
        await using var scene = await Scene.Start(database);
        scene.Receiver.Status = StatusCodes.Status500InternalServerError;
        var (id, _) = await scene.Hook();
        await scene.Rep.Open();
        await scene.HasFailed();
        DateTime? longAgo = DateTime.UtcNow.AddDays(-4);
        await scene.Server.Do(db => db.Set<Webhook>().ExecuteUpdateAsync(w => w.SetProperty(x => x.FailingSince, longAgo)));

        await scene.Deliver(id);

        var told = (await scene.Rep.Data("{ notifications { nodes { kind } } webhooks { nodes { id version pausedAt } } }"));
        Assert.Equal("WEBHOOK_PAUSED", told.GetProperty("notifications").GetProperty("nodes")[0].GetProperty("kind").GetString());
        var webhook = told.GetProperty("webhooks").GetProperty("nodes")[0];
        Assert.Equal(JsonValueKind.String, webhook.GetProperty("pausedAt").ValueKind);
        scene.Receiver.Status = StatusCodes.Status200OK;
        var resumed = await scene.Rep.Change("resumeWebhook", new { id = webhook.Id(), version = webhook.Version() }, "webhook");
        await scene.Receiver.Until(receiver => receiver.Taken.Count > 0);
        Assert.Equal("OPPORTUNITY_OPENED", scene.Receiver.Taken[0].GetProperty("kind").GetString());
        Assert.Equal("WEBHOOK_NOT_PAUSED", (await scene.Rep.Try("resumeWebhook", new { id = webhook.Id(), version = resumed.Version() }, "webhook { id }")).FirstError().GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task What_was_under_way_to_its_old_address_does_not_count_against_the_new_one(Database database)
    {
        await using var scene = await Scene.Start(database);
        await using var elsewhere = await WebhookReceiver.Start();
        var answering = new TaskCompletionSource();
        (scene.Receiver.Status, scene.Receiver.Hold) = (StatusCodes.Status500InternalServerError, answering.Task);
        var (id, _) = await scene.Hook();
        await scene.Rep.Open();
        await scene.Receiver.Until(receiver => receiver.Received.Count > 0);

        await scene.Rep.Change("updateWebhook", new { id, version = 1, url = elsewhere.Url }, "webhook");
        answering.SetResult();
        await elsewhere.Until(receiver => receiver.Taken.Count > 0);

        var attempts = await scene.Rep.Data("{ webhooks { nodes { deliveries(order: [{ at: ASC }]) { nodes { attempt } } } } }");
        Assert.All(
            attempts.GetProperty("webhooks").GetProperty("nodes")[0].GetProperty("deliveries").GetProperty("nodes").EnumerateArray(),
            delivery => Assert.Equal(1, delivery.GetProperty("attempt").GetInt32()));
    }

    [Theory, EveryDatabase]
    public async Task A_replay_delivers_again_from_there_with_the_secrets_of_now(Database database)
    {
        await using var scene = await Scene.Start(database);
        var (id, old) = await scene.Hook();
        var head = await scene.Rep.Head();
        await scene.Rep.Open();
        await scene.Receiver.Until(receiver => receiver.Taken.Count >= 1);
        var issued = (await scene.Rep.Try(
            "rotateWebhookSecret", new { id, version = 1 }, "issued { secret webhook { version } }")).GetProperty("issued");

        await scene.Rep.Change("replayWebhook", new { id, version = issued.GetProperty("webhook").Version(), after = head }, "webhook");
        await scene.Receiver.Until(receiver => receiver.Taken.Count >= 2);

        Assert.Equal(scene.Receiver.Received[0].Id, scene.Receiver.Received[^1].Id);
        Assert.False(scene.Receiver.Received[0].IsSignedWith(issued.GetProperty("secret").GetString()!));
        Assert.True(scene.Receiver.Received[^1].IsSignedWith(issued.GetProperty("secret").GetString()!));
        Assert.True(scene.Receiver.Received[^1].IsSignedWith(old));
    }

    [Theory, EveryDatabase]
    public async Task Others_neither_see_nor_change_it_and_one_that_was_removed_is_sent_nothing(Database database)
    {
        await using var scene = await Scene.Start(database);
        var (id, _) = await scene.Hook();
        var other = await scene.Hire("other");

        Assert.Empty((await other.Data("{ webhooks { nodes { id } } }")).GetProperty("webhooks").GetProperty("nodes").EnumerateArray());
        Assert.Equal("NOT_FOUND", (await other.Try("removeWebhook", new { id, version = 1 }, "webhook { id }")).FirstError().GetProperty("code").GetString());
        Assert.Equal("INVALID_VALUE", (await scene.Rep.Try("createWebhook", new { name = "x", url = "ftp://example.com" }, "issued { secret }")).FirstError().GetProperty("code").GetString());
        Assert.Equal("INVALID_VALUE", (await scene.Rep.Try("createWebhook", new { name = "x", url = scene.Receiver.Url, kinds = UnknownKinds }, "issued { secret }")).FirstError().GetProperty("code").GetString());
        await scene.Rep.Change("removeWebhook", new { id, version = 1 }, "webhook");
        await scene.Rep.Open();
        await scene.Deliver(id);

        Assert.Empty(scene.Receiver.Received);
        Assert.Equal("WEBHOOK_REMOVED", (await scene.Rep.Try("replayWebhook", new { id, version = 2, after = 0 }, "webhook { id }")).FirstError().GetProperty("code").GetString());
    }

    /// <summary>A server with a rep, and a program that listens.</summary>
    private sealed class Scene(CrmServer server, WebhookReceiver receiver) : IAsyncDisposable
    {
        public CrmServer Server => server;

        public WebhookReceiver Receiver => receiver;

        public CrmClient Rep { get; private set; } = null!;

        public static async Task<Scene> Start(Database database)
        {
            var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
            await server.Open();
            var scene = new Scene(server, await WebhookReceiver.Start());
            scene.Rep = await scene.Hire("rep");
            return scene;
        }

        public async Task<CrmClient> Hire(string userName)
        {
            var admin = await server.As("admin");
            await admin.Change("createUser", new { userName, name = userName, role = "SALES_REP" }, "user");
            return await server.As(userName);
        }

        /// <summary>A webhook of the rep's, with its secret.</summary>
        public async Task<(string Id, string Secret)> Hook()
        {
            var issued = (await Rep.Try("createWebhook", new { name = "Other program", url = receiver.Url }, "issued { secret webhook { id } }"))
                .GetProperty("issued");
            return (issued.GetProperty("webhook").Id(), issued.GetProperty("secret").GetString()!);
        }

        /// <summary>Waits until a failed attempt is on record and the node that made it has let go.</summary>
        public async Task HasFailed()
        {
            var settled = false;
            await receiver.Until(_ => receiver.Received.Count > 0);
            for (var tries = 0; !settled && tries < 600; tries++)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
                await server.Do(async db => settled = await db.Set<Webhook>().AnyAsync(w => w.Failures > 0 && w.LeasedUntil == null));
            }

            Assert.True(settled, "The failed attempt was not recorded within half a minute.");
        }

        /// <summary>Delivers at once, whatever pause there should be.</summary>
        public Task Deliver(string id) =>
            server.Services.GetRequiredService<WebhookRound>().Run(NodeId.Read(id, "Webhook"), TestContext.Current.CancellationToken);

        public async ValueTask DisposeAsync()
        {
            await server.DisposeAsync();
            await receiver.DisposeAsync();
        }
    }
}
