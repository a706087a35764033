using System.Collections;
using System.Text.Json;
using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>
/// Compares a recorded introspection with what the introspection types answer, field by field, without an executor.
/// </summary>
internal static class IntrospectionComparison
{
    private static readonly Dictionary<string, object?> WithDeprecated = new() { ["includeDeprecated"] = true };

    /// <summary>
    /// The first difference, or null. Built-in directives and the types of introspection are not in the recordings.
    /// </summary>
    public static string? Compare(JsonElement recorded, Schema schema) =>
        CompareObject(recorded.GetProperty("__schema"), IntrospectionTypes.Schema, schema, "__schema");

    private static string? CompareObject(JsonElement expected, ObjectType type, object actual, string path) =>
        expected.EnumerateObject()
            .Select(p => CompareValue(p.Value, type.Fields[p.Name]!.Type, Resolve(type, actual, p.Name), $"{path}.{p.Name}"))
            .FirstOrDefault(difference => difference is not null);

    private static string? CompareValue(JsonElement expected, GraphType type, object? actual, string path) => (expected.ValueKind, actual) switch
    {
        (JsonValueKind.Null, null) => null,
        (JsonValueKind.Null, _) or (_, null) => $"{path}: expected {expected}, found {actual ?? "null"}",
        (JsonValueKind.Object, _) => CompareObject(expected, (ObjectType)type.Named, actual, path),
        (JsonValueKind.Array, IEnumerable items) => CompareList(expected, type.Named, [.. items.Cast<object>()], path),
        _ => expected.ToString() == TextOf(type.Named, actual) ? null : $"{path}: expected {expected}, found {actual}",
    };

    private static string? CompareList(JsonElement expected, NamedType type, List<object> actual, string path)
    {
        var wanted = expected.EnumerateArray().ToDictionary(NameOf);
        var found = actual.Where(a => !IsBuiltIn(type, a)).ToDictionary(a => NameOf(type, a));
        if (!wanted.Keys.ToHashSet().SetEquals(found.Keys))
        {
            return $"{path}: expected {string.Join(' ', wanted.Keys)}, found {string.Join(' ', found.Keys)}";
        }

        return wanted.Where(w => w.Value.ValueKind == JsonValueKind.Object)
            .Select(w => CompareObject(w.Value, (ObjectType)type, found[w.Key], $"{path}.{w.Key}"))
            .FirstOrDefault(difference => difference is not null);
    }

    private static object? Resolve(ObjectType type, object parent, string field) =>
        ((PlainResolver)type.Fields[field]!.Binding!).Resolve(parent, WithDeprecated);

    private static string NameOf(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object ? item.GetProperty("name").GetString()! : item.GetString()!;

    private static string NameOf(NamedType type, object item) =>
        type is ObjectType objectType ? (string)Resolve(objectType, item, "name")! : TextOf(type, item);

    private static bool IsBuiltIn(NamedType type, object item) =>
        (type == IntrospectionTypes.Type && NameOf(type, item).StartsWith("__", StringComparison.Ordinal))
        || (type == IntrospectionTypes.Directive && BuiltInDirectives.Contains(NameOf(type, item)));

    private static string TextOf(NamedType type, object value) =>
        type is EnumType values ? values.NameOf(value) : value.ToString()!;
}
