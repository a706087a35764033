using System.Text.Json;
using CrmGraph.Api.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>What a warm operation allocates, counted where nothing else runs.</summary>
[Collection("Counts statements")]
public sealed class AllocationTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_longer_page_allocates_no_more_than_its_rows_take_in_the_answer(Database database)
    {
        // Nothing listens and no job runs, so that every byte is the operation's.
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await DemoCompany.Fill(server.Services, TextWriter.Null, Stop);

        var (few, many) = (await Warm(server, 10), await Warm(server, 100));

        var perByte = (many.Allocated - few.Allocated) / (double)(many.Answered - few.Answered);
        Assert.InRange(perByte, 0, 6);
    }

    /// <summary>The least of several runs: what is made once for all requests is not counted.</summary>
    private static async Task<(long Allocated, long Answered)> Warm(CrmServer server, int size)
    {
        var query = $"{{ opportunities(first: {size}, order: [{{ baseAmount: DESC }}]) {{ nodes {{ id title amount status createdAt customer {{ id name }} owner {{ id name }} stage {{ id name }} }} }} }}";
        var runs = new List<(long Allocated, long Answered)>();
        for (var run = 0; run < 20; run++)
        {
            runs.Add(await Run(server, query));
        }

        return runs.MinBy(run => run.Allocated);
    }

    private static async Task<(long Allocated, long Answered)> Run(CrmServer server, string query)
    {
        await using var scope = server.Services.CreateAsyncScope();
        var context = new RequestContext(scope.ServiceProvider, Stop) { User = new Caller(Guid.Empty, Role.Manager, []) };
        var executor = server.Services.GetRequiredService<GraphQLExecutor>();
        var before = GC.GetTotalAllocatedBytes(precise: true);
        using var result = await executor.ExecuteAsync(new GraphQLRequest(query), context);
        await using var json = new Utf8JsonWriter(Stream.Null);
        result.WriteTo(json);
        await json.FlushAsync(Stop);
        var allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.Empty(result.Errors);
        return (allocated, json.BytesCommitted);
    }
}
