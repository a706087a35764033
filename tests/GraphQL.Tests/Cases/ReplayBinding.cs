using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>Answers every field with what the recorded resolver at its response path returned.</summary>
internal sealed class ReplayBinding(IReadOnlyDictionary<string, JsonElement> recorded) : FieldBinding
{
    /// <summary>Binds all fields of a schema to the recording of one case.</summary>
    public static void Bind(Schema schema, JsonElement item)
    {
        var binding = new ReplayBinding(item.GetProperty("resolvers").EnumerateArray()
            .ToDictionary(r => Key(r.GetProperty("path").EnumerateArray().Select(k => k.ToString()))));
        foreach (var type in schema.Types.Where(t => !t.IsIntrospection))
        {
            type.Binding = type.IsAbstract ? (TypeResolver)(value => ((Replayed)value).TypeName) : null;
            foreach (var field in (type as ObjectType)?.Fields ?? [])
            {
                field.Binding = binding;
            }
        }
    }

    public override FieldPlan Plan(FieldUse use) => use.InMemory(new ResolveStep((parent, context) =>
    {
        var path = (parent as Replayed)?.Path ?? [];
        return ValueTask.FromResult(Resolve([.. path, use.ResponseName], use.Arguments.Of(context)));
    }));

    private object? Resolve(IReadOnlyList<string> path, IReadOnlyDictionary<string, object?> arguments)
    {
        var call = recorded[Key(path)];
        RequireArguments(call, arguments);
        return call.TryGetProperty("error", out var message)
            ? throw new GraphQLException(new GraphQLError(message.GetString()!) { Extensions = ExtensionsOf(call) })
            : Decode(call.GetProperty("value"), path);
    }

    private static void RequireArguments(JsonElement call, IReadOnlyDictionary<string, object?> arguments)
    {
        if (call.TryGetProperty("args", out var expected) && !call.TryGetProperty("argsNotPortable", out _)
            && !JsonNode.DeepEquals(JsonNode.Parse(expected.GetRawText()), JsonSerializer.SerializeToNode(arguments)))
        {
            throw new InvalidOperationException($"Expected the arguments {expected}, got {JsonSerializer.Serialize(arguments)}.");
        }
    }

    private static Dictionary<string, object?> ExtensionsOf(JsonElement call) =>
        call.TryGetProperty("errorExtensions", out var extensions) && extensions.ValueKind == JsonValueKind.Object
            ? extensions.EnumerateObject().ToDictionary(e => e.Name, e => (object?)e.Value.ToString())
            : [];

    private static object? Decode(JsonElement value, IReadOnlyList<string> path) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray()
            .Select((item, i) => Decode(item, [.. path, i.ToString(CultureInfo.InvariantCulture)])).ToList(),
        JsonValueKind.Object when value.TryGetProperty("__error", out var message) =>
            new Failure(new GraphQLException(new GraphQLError(message.GetString()!))),
        JsonValueKind.Object when value.TryGetProperty("__scalar", out var scalar) => Decode(scalar, path),
        JsonValueKind.Object when value.TryGetProperty("__typename", out var type) => new Replayed(type.GetString(), path),
        JsonValueKind.Object => new Replayed(null, path),
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.TryGetInt64(out var number) ? number : value.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        _ => null,
    };

    private static string Key(IEnumerable<string> path) => string.Join('/', path);

    private sealed record Replayed(string? TypeName, IReadOnlyList<string> Path);
}
