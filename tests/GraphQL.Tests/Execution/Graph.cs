using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.GraphQL.Tests.Execution;

/// <summary>A graph of objects in memory and what it answers.</summary>
internal sealed class Graph
{
    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly GraphQLExecutor _executor;

    public Graph(Action<SchemaBuilder> describe, GraphQLOptions? options = null)
    {
        var schema = new SchemaBuilder();
        describe(schema);
        _executor = new GraphQLExecutor(schema.Build(), options ?? new GraphQLOptions { Unexpected = (e, id) => Unexpected.Add((e, id)) });
    }

    public List<(Exception Cause, string Id)> Unexpected { get; } = [];

    public GraphQLExecutor Executor => _executor;

    public static RequestContext Context(bool introspection = false) =>
        new(new ServiceCollection().BuildServiceProvider(), TestContext.Current.CancellationToken)
        {
            IntrospectionAllowed = introspection,
        };

    public async Task<string> Ask(string query, Dictionary<string, object?>? variables = null, bool introspection = false) =>
        Json(await _executor.ExecuteAsync(new GraphQLRequest(query, Variables: variables), Context(introspection)));

    public async Task<List<string>> Follow(string query, RequestContext context)
    {
        var answer = await _executor.SubscribeAsync(new GraphQLRequest(query), context);
        if (answer.Error is { } error)
        {
            return [Json(error)];
        }

        var events = new List<string>();
        await foreach (var happened in answer.Events!)
        {
            events.Add($"{happened.Sequence}: {Json(happened.Result!)}");
        }

        return events;
    }

    private static string Json(ExecutionResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            result.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
