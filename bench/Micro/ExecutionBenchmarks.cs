using System.Text.Json;
using BenchmarkDotNet.Attributes;
using CrmGraph.Api.Graph;
using CrmGraph.Bench.Servers;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Plans;
using CrmGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.Bench.Micro;

/// <summary>What an operation costs beyond its document: planning it, finding its plan, and running it on the embedded database.</summary>
public class ExecutionBenchmarks
{
    private readonly PlanCache _plans = new(10);
    private EmbeddedHost? _host;
    private GraphQLExecutor? _executor;
    private GraphQLOptions _options = new();
    private Schema _schema = CrmSchema.Build();
    private PreparedDocument? _document;
    private GraphQLRequest _request = new("{ __typename }");

    /// <summary>One of the four operations of the comparison.</summary>
    [Params("q1", "q2", "q3", "q4")]
    public string Operation { get; set; } = "";

    /// <summary>Not a task itself: run in this process, the benchmarks would not wait for it.</summary>
    [GlobalSetup]
    public void Start() => Prepare().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void Stop() => _host?.Dispose();

    [Benchmark]
    public object Plan()
    {
        using var scope = _host!.Services.CreateScope();
        return PreparedOperation.Of(_document!, _request, _host.Context(scope), _schema, _options, new PlanCache(1));
    }

    [Benchmark]
    public object FindPlan()
    {
        using var scope = _host!.Services.CreateScope();
        return PreparedOperation.Of(_document!, _request, _host.Context(scope), _schema, _options, _plans);
    }

    /// <summary>From the text of the document to the bytes of the answer, the database included.</summary>
    [Benchmark]
    public async Task<long> Execute()
    {
        await using var scope = _host!.Services.CreateAsyncScope();
        using var result = await _executor!.ExecuteAsync(_request, _host.Context(scope));
        await using var json = new Utf8JsonWriter(Stream.Null);
        result.WriteTo(json);
        await json.FlushAsync();
        return json.BytesCommitted;
    }

    private async Task Prepare()
    {
        _host = await EmbeddedHost.Start();
        _executor = _host.Services.GetRequiredService<GraphQLExecutor>();
        (_options, _schema) = (_executor.Options, _executor.Schema);
        var text = await File.ReadAllTextAsync(Path.Combine(BenchPlaces.Targets, "crmgraph", $"{Operation}.graphql"));
        _document = new PreparedDocument(Parser.Parse(text), []);
        _request = new GraphQLRequest(text, Variables: new Dictionary<string, object?> { ["key"] = await Key(), ["status"] = "OPEN" });
        await Execute();
    }

    /// <summary>The id the operation asks about: of a customer, a stage, an owner or a pipeline.</summary>
    private async Task<string> Key()
    {
        var query = Operation switch
        {
            "q1" => "{ customers(first: 1) { nodes { id } } }",
            "q2" => "{ pipelines { stages { id } } }",
            "q3" => "{ customers(first: 1) { nodes { owner { id } } } }",
            _ => "{ pipelines { id } }",
        };
        await using var scope = _host!.Services.CreateAsyncScope();
        using var result = await _executor!.ExecuteAsync(new GraphQLRequest(query), _host.Context(scope));
        using var answer = new MemoryStream();
        await using (var json = new Utf8JsonWriter(answer))
        {
            result.WriteTo(json);
        }

        return FirstId(JsonDocument.Parse(answer.ToArray()).RootElement) ?? throw new InvalidOperationException("The demo company is empty.");
    }

    private static string? FirstId(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when value.TryGetProperty("id", out var id) => id.GetString(),
        JsonValueKind.Object => value.EnumerateObject().Select(p => FirstId(p.Value)).FirstOrDefault(id => id is not null),
        JsonValueKind.Array => value.EnumerateArray().Select(FirstId).FirstOrDefault(id => id is not null),
        _ => null,
    };
}
