using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>A server that answers something else is not faster, it is wrong.</summary>
internal static class SameAnswers
{
    private const int ShownLength = 2_000;

    public static async Task Check(IReadOnlyList<MeasuredServer> servers, IEnumerable<BenchOperation> operations)
    {
        var floor = servers.Single(server => server.Name == ServerDescription.Floor);
        foreach (var operation in operations)
        {
            foreach (var key in operation.Samples(floor.Size))
            {
                var expected = await floor.Answer(operation, key);
                foreach (var server in servers)
                {
                    Compare(expected, await server.Answer(operation, key), $"{server.Name}, {operation.Name}, key {key}");
                }
            }
        }
    }

    private static void Compare(string expected, string actual, string where)
    {
        if (expected == actual)
        {
            return;
        }

        var at = expected.Zip(actual).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException($"{where} differs from the floor at {at}:\n{Excerpt(expected, at)}\n---\n{Excerpt(actual, at)}");
    }

    private static string Excerpt(string text, int at) =>
        text.Substring(Math.Max(0, at - 100), Math.Min(ShownLength, text.Length - Math.Max(0, at - 100)));
}
