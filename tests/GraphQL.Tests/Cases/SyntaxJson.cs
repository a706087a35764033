using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>Syntax trees in the JSON notation of the recorded cases.</summary>
internal static class SyntaxJson
{
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["OfType"] = "type",
        ["IsBlock"] = "block",
        ["IsRepeatable"] = "repeatable",
    };

    public static JsonNode? Write(object? value) => value switch
    {
        null => null,
        Node node => Write(node),
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        Enum keyword => JsonValue.Create(KeywordOf(keyword)),
        IEnumerable items => new JsonArray([.. items.Cast<object>().Select(Write)]),
        _ => throw new NotSupportedException(value.GetType().Name),
    };

    /// <summary>Without nulls and empty lists, which mean the same as absence.</summary>
    public static JsonNode? Normalize(JsonNode? json)
    {
        if (json is JsonArray list)
        {
            return new JsonArray([.. list.Select(Normalize)]);
        }

        if (json is not JsonObject fields)
        {
            return json?.DeepClone();
        }

        var kept = fields.Where(f => f.Value is not null and not JsonArray { Count: 0 });
        return new JsonObject(kept.Select(f => KeyValuePair.Create(f.Key, Normalize(f.Value))));
    }

    /// <summary>Kind and offsets of every node, parents before their children.</summary>
    public static IEnumerable<string> Locations(Node node)
    {
        var found = new List<string>();
        Visit(node);
        return found;

        void Visit(Node visited)
        {
            found.Add($"{KindOf(visited)}:{visited.Location!.Value.Start}-{visited.Location!.Value.End}");
            visited.ForEachChild(Visit);
        }
    }

    /// <summary>The node a JSON tree describes.</summary>
    public static Node Read(JsonElement json)
    {
        var kind = json.GetProperty("kind").GetString()!;
        var type = TypeOf(kind);
        var constructor = type.GetConstructors().Single();
        const BindingFlags AnyCase = BindingFlags.IgnoreCase | BindingFlags.Public | BindingFlags.Instance;
        var arguments = constructor.GetParameters().Select(p => ReadProperty(json, type.GetProperty(p.Name!, AnyCase)!));
        var node = (Node)constructor.Invoke([.. arguments]);
        foreach (var property in Properties(type).Where(p => p.CanWrite && json.TryGetProperty(JsonName(p), out _)))
        {
            property.SetValue(node, ReadProperty(json, property));
        }

        if (kind.EndsWith("Extension", StringComparison.Ordinal))
        {
            type.GetProperty("IsExtension")!.SetValue(node, true);
        }

        return node;
    }

    private static JsonObject Write(Node node)
    {
        var fields = Properties(node.GetType())
            .Select(p => KeyValuePair.Create(JsonName(p), Write(p.GetValue(node))))
            .Where(f => f.Value is not null and not JsonArray { Count: 0 });
        return new JsonObject(fields.Prepend(KeyValuePair.Create("kind", (JsonNode?)JsonValue.Create(KindOf(node)))));
    }

    private static string KindOf(Node node)
    {
        var name = node.GetType().Name[..^"Node".Length];
        return node is TypeSystemDefinitionNode { IsExtension: true }
            ? name.Replace("Definition", "Extension", StringComparison.Ordinal)
            : name;
    }

    private static Type TypeOf(string kind)
    {
        var name = kind.Replace("Extension", "Definition", StringComparison.Ordinal);
        return typeof(Node).Assembly.GetType($"{typeof(Node).Namespace}.{name}Node", throwOnError: true)!;
    }

    private static IEnumerable<PropertyInfo> Properties(Type type) =>
        type.GetProperties().Where(p => p.Name is not (nameof(Node.Location)
            or nameof(FieldNode.ResponseName)
            or nameof(TypeSystemDefinitionNode.IsExtension)));

    private static string JsonName(PropertyInfo property) =>
        Renamed.GetValueOrDefault(property.Name) ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private static object? ReadProperty(JsonElement json, PropertyInfo property) =>
        json.TryGetProperty(JsonName(property), out var value) ? ReadValue(value, property.PropertyType) : null;

    private static object? ReadValue(JsonElement json, Type type) => json.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.String when type == typeof(OperationKind) => Enum.Parse<OperationKind>(
            json.GetString()!,
            ignoreCase: true),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Object => Read(json),
        JsonValueKind.Array => ReadList(json, type.GetGenericArguments()[0]),
        _ => null,
    };

    private static IList ReadList(JsonElement json, Type item)
    {
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var element in json.EnumerateArray())
        {
            list.Add(ReadValue(element, item));
        }

        return list;
    }

#pragma warning disable CA1308 // Keywords of the language are written in lower case.
    private static string KeywordOf(Enum keyword) => keyword.ToString().ToLowerInvariant();
#pragma warning restore CA1308
}
