using System.Diagnostics.Metrics;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Live;

/// <summary>Streams that are opened and left by the thousand. Alone, because what is counted belongs to the whole process.</summary>
[Collection(nameof(ComingAndGoingTests))]
[CollectionDefinition(nameof(ComingAndGoingTests), DisableParallelization = true)]
public sealed class ComingAndGoingTests
{
    private const int MostTries = 600;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    [Theory, EveryDatabase]
    [Fault(20, "300 streams on all transports opened and left, half of them before anything came")]
    public Task Whoever_leaves_leaves_nothing_behind(Database database) => ComeAndGo(database, 300);

    [Theory(Explicit = true), EveryDatabase]
    [Fault(20, "10,000 streams on all transports opened and left, half of them before anything came")]
    public Task Ten_thousand_leave_nothing_behind(Database database) => ComeAndGo(database, 10_000);

    private static async Task ComeAndGo(Database database, int streams)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var (head, opened) = (await admin.Head(), await admin.Open());
        var pipeline = await admin.ProjectPipeline();
        var open = 0;
        using var listener = Listen(change => Interlocked.Add(ref open, change));

        await Parallel.ForEachAsync(Enumerable.Range(0, streams), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (number, _) =>
            await Visit(server, admin, pipeline, head, number));

        for (var tries = 0; Volatile.Read(ref open) != 0 && tries < MostTries; tries++)
        {
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, open);
        await admin.Revise(opened, 2);
        FaultAttribute.Found($"{streams} opened, {open} left over");
    }

    private static async Task Visit(CrmServer server, CrmClient client, string pipeline, long after, int number)
    {
        var isImpatient = number % 2 == 0;
        switch (number % 3)
        {
            case 0:
                await using (var hub = await LiveClient.Connect(server, client))
                {
                    var first = hub.Changes(pipeline, after).MoveNextAsync().AsTask();
                    await (isImpatient ? Task.CompletedTask : first);
                }

                break;
            case 1:
                using (var socket = await SocketClient.Open(server, client.Token))
                {
                    await socket.Subscribe(LiveSteps.Changes, new { pipeline, after });
                    await (isImpatient ? Task.CompletedTask : socket.Next());
                }

                break;
            default:
                using (var source = await EventSource.Open(server, client.Token, new { pipeline, after }))
                {
                    await (isImpatient ? Task.CompletedTask : source.Next());
                }

                break;
        }
    }

    private static MeterListener Listen(Action<int> changed)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listening) =>
            {
                if (instrument.Name == "graphql.subscriptions.open")
                {
                    listening.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<int>((_, change, _, _) => changed(change));
        listener.Start();
        return listener;
    }
}
