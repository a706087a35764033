using System.Text.Json;
using CrmGraph.Domain;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Takes answers apart.</summary>
internal static class Answers
{
    /// <summary>A record's id as the graph writes it.</summary>
    public static string GlobalId<T>(this T record)
        where T : Entity => NodeId.Write(typeof(T).Name, record.Id);

    public static JsonElement At(this JsonElement element, params IEnumerable<string> path) =>
        path.Aggregate(element, (current, name) => current.GetProperty(name));

    public static IEnumerable<JsonElement> Nodes(this JsonElement parent, string connection) =>
        parent.At(connection, "nodes").EnumerateArray();

    public static string? IdOrNull(this JsonElement entity) =>
        entity.ValueKind == JsonValueKind.Null ? null : entity.GetProperty("id").GetString();

    /// <summary>The ids of a connection, in alphabetical order, after checking that it counts as many.</summary>
    public static IEnumerable<string> Ids(this JsonElement parent, string connection)
    {
        var ids = parent.Nodes(connection).Select(node => node.GetProperty("id").GetString()!).Order(StringComparer.Ordinal).ToList();
        Assert.Equal(ids.Count, parent.At(connection, "totalCount").GetInt32());
        return ids;
    }

    /// <summary>The ids of records, in alphabetical order.</summary>
    public static IEnumerable<string> Ids<T>(this IEnumerable<T> records)
        where T : Entity => records.Select(record => record.GlobalId()).Order(StringComparer.Ordinal);

    public static string? Code(this JsonElement error) => error.At("extensions", "code").GetString();
}
