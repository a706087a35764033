using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Planning.Plans;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Cases;

public sealed class ExecutionCases
{
    private static readonly GraphQLOptions NoLimits = new() { MaxDepth = 100, MaxAliases = 1_000 };

    [Fact]
    public void Recorded_operations_are_answered_alike() => CaseFile.Check("execution", IsPortable, Check);

    [Fact]
    public void Introspection_is_answered_alike() => CaseFile.Check(
        "introspection", _ => true, item => CheckIntrospection(CaseSchemas.Sdl(item.GetProperty("schema").GetString()!), item));

    [Fact]
    public void The_queries_that_tools_send_are_answered_alike() => CaseFile.Check(
        "introspection-queries", IsNewest, item => CheckIntrospection(CaseFile.Root("introspection-queries").GetProperty("sdl").GetString()!, item));

    /// <summary>
    /// The edition before said of some arguments of introspection that they may be null, and printed objects without inner spaces.
    /// What a tool learns of the schema itself is the same.
    /// </summary>
    [Fact]
    public void The_queries_that_older_tools_send_are_answered_alike() => CaseFile.Check(
        "introspection-queries", item => !IsNewest(item), item =>
        {
            var answer = Run(SdlSchema.BuildUnchecked(CaseFile.Root("introspection-queries").GetProperty("sdl").GetString()!), item);
            return CaseErrors.Same(WithoutSpaces(OfSchema(Expected(item))), WithoutSpaces(OfSchema(answer)));
        });

    private static bool IsPortable(JsonElement item) => !Expected(item).TryGetProperty("skip", out _);

    private static bool IsNewest(JsonElement item) => item.GetProperty("graphql").GetString()!.StartsWith("17", StringComparison.Ordinal);

    private static JsonElement Expected(JsonElement item) => item.TryGetProperty("v17", out var newest) ? newest : item.GetProperty("result");

    private static string? Check(JsonElement item)
    {
        var schema = SdlSchema.BuildUnchecked(CaseSchemas.Sdl(item.GetProperty("schema").GetString()!));
        ReplayBinding.Bind(schema, item);
        return CaseErrors.Same(Normal(Expected(item)), Normal(Run(schema, item)));
    }

    private static string? CheckIntrospection(string sdl, JsonElement item) => CaseErrors.Same(
        Sorted(Expected(item)), Sorted(Run(SdlSchema.BuildUnchecked(sdl), item)));

    private static JsonElement Run(Schema schema, JsonElement item)
    {
        var result = RunAsync(schema, item).GetAwaiter().GetResult();
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer);
        }

        return JsonDocument.Parse(stream.ToArray()).RootElement;
    }

    private static async Task<ExecutionResult> RunAsync(Schema schema, JsonElement item)
    {
        var document = new PreparedDocument(Parser.Parse(item.GetProperty("query").GetString()!, ParserOptions.Trusted), []);
        var variables = item.TryGetProperty("variables", out var given) ? (Dictionary<string, object?>?)Plain(given) : null;
        var name = item.TryGetProperty("operationName", out var operationName) ? operationName.GetString() : null;
        try
        {
            var context = new RequestContext(new ServiceCollection().BuildServiceProvider(), default);
            var operation = PreparedOperation.Of(
                document, new GraphQLRequest(null, name, variables), context, schema, NoLimits, new PlanCache(1));
            return await operation.RunAsync(context);
        }
        catch (RequestRefusedException e)
        {
            return ExecutionResult.Refused(e.Errors);
        }
        catch (GraphQLException e)
        {
            return ExecutionResult.Refused(e.Error);
        }
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
        JsonValueKind.Array => value.EnumerateArray().Select(Plain).ToList(),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt32(out var number) ? number : value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => null,
    };

    /// <summary>The data exactly, the errors as a set of message, locations and path.</summary>
    private static string Normal(JsonElement result)
    {
        var text = new StringBuilder(result.TryGetProperty("data", out var data) ? data.GetRawText().Normalize() : "no data");
        var errors = result.TryGetProperty("errors", out var list) ? list.EnumerateArray().Select(e =>
            $"{CaseErrors.Show(e)} {(e.TryGetProperty("path", out var path) ? JsonSerializer.Serialize(path) : "")}") : [];
        var compact = JsonSerializer.Serialize(JsonDocument.Parse(text.ToString() is "no data" ? "\"no data\"" : text.ToString()).RootElement);
        return $"{compact}\n{string.Join('\n', errors.Order(StringComparer.Ordinal))}";
    }

    /// <summary>The result without the types and directives that every schema has, every list in a fixed order.</summary>
    private static string OfSchema(JsonElement result)
    {
        var schema = JsonNode.Parse(result.GetRawText())!;
        foreach (var list in new[] { "types", "directives" })
        {
            schema["data"]!["__schema"]![list]!.AsArray().RemoveAll(item => IsOfEverySchema(item!["name"]!.GetValue<string>()));
        }

        return Sorted(JsonSerializer.SerializeToElement(schema));
    }

    private static bool IsOfEverySchema(string name) =>
        name.StartsWith("__", StringComparison.Ordinal) || name is "include" or "skip" or "deprecated" or "specifiedBy" or "oneOf";

    private static string WithoutSpaces(string text) => text.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>The whole result with every list in a fixed order.</summary>
    private static string Sorted(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject().Select(p => $"{p.Name}:{Sorted(p.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(",\n", value.EnumerateArray().Select(Sorted).Order(StringComparer.Ordinal))}]",
        JsonValueKind.String => $"'{CaseText.Of(value)}'",
        _ => value.GetRawText(),
    };
}
