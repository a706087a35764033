using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>A graph without a database: enough to send every kind of operation.</summary>
internal static class SampleSchema
{
    /// <summary>The files that were stored, by name.</summary>
    public static ConcurrentDictionary<string, UploadedFile> Stored { get; } = new();

    public static GraphQLExecutor Executor()
    {
        var schema = new SchemaBuilder();
        schema.Query(query =>
        {
            query.Field<GreetingArgs, string>("greeting", (args, _) => Task.FromResult($"Hello, {args.Name}"));
            query.Field("caller", context => Task.FromResult((string)context.User!));
            query.Field<string>("away", _ => throw new TimeoutException());
        });
        schema.Mutation<GuestbookInput>("signGuestbook", mutation => mutation
            .ReturnsValue("name", (input, _) => Task.FromResult(input.Name)));
        schema.Mutation<StoreInput>("store", mutation => mutation
            .ReturnsValue("contents", async (input, context) => await ContentsOf(input, context.Stop)));
        schema.Subscription<CountdownArgs, int>("countdown", (args, _) => Countdown(args.From));
        schema.Subscription<TicksArgs, int>("ticks", (args, context) => Ticks(args, context.Stop));
        return new GraphQLExecutor(schema.Build(), new GraphQLOptions { IsUnavailable = cause => cause is TimeoutException });
    }

    /// <summary>What came, each file by name, type, length and checksum.</summary>
    private static async Task<string> ContentsOf(StoreInput input, CancellationToken stop)
    {
        var contents = new List<string>();
        foreach (var file in (input.Files ?? []).Append(input.File).OfType<UploadedFile>())
        {
            Stored[file.Name] = file;
            await using var stream = file.OpenRead();
            var checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, stop));
            contents.Add($"{file.Name} {file.ContentType} {file.Length} {checksum}");
        }

        return string.Join('|', contents);
    }

    /// <summary>Events that come to an end.</summary>
    private static async IAsyncEnumerable<SequencedEvent<int>> Countdown(int from)
    {
        for (var left = from; left >= 0; left--)
        {
            await Task.Yield();
            yield return new SequencedEvent<int>(left);
        }
    }

    /// <summary>Numbered events as fast as they are taken, then silence until the client leaves.</summary>
    private static async IAsyncEnumerable<SequencedEvent<int>> Ticks(
        TicksArgs args, [EnumeratorCancellation] CancellationToken stop)
    {
        for (var tick = (int)(args.After ?? 0) + 1; tick <= args.Until; tick++)
        {
            yield return new SequencedEvent<int>(tick, tick);
        }

        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
    }

    private sealed record GreetingArgs(string Name);

    private sealed record GuestbookInput(string Name);

    private sealed record StoreInput(UploadedFile? File, IReadOnlyList<UploadedFile>? Files);

    private sealed record CountdownArgs(int From);

    private sealed record TicksArgs(int Until, long? After);
}
