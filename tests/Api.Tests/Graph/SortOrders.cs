using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>An order that a client may ask of a root connection.</summary>
/// <param name="Connection">The connection.</param>
/// <param name="Ascending">The value of its <c>order</c> argument.</param>
/// <param name="IsRelation">Whether it sorts by a field of a related record.</param>
internal sealed record SortOrder(string Connection, string Ascending, bool IsRelation)
{
    public string Descending => Ascending.Replace("ASC", "DESC", StringComparison.Ordinal);
}

/// <summary>Every order by one field that the schema offers, those of directly related records included.</summary>
internal static class SortOrders
{
    public static async Task<IReadOnlyList<SortOrder>> Of(CrmClient administrator)
    {
        var schema = (await administrator.Data(
            """
            { __schema {
              queryType { fields { name args { name type { ofType { ofType { name } } } } } }
              types { name inputFields { name type { name } } }
            } }
            """)).GetProperty("__schema");
        var inputs = schema.GetProperty("types").EnumerateArray()
            .Where(type => type.GetProperty("inputFields").ValueKind == JsonValueKind.Array)
            .ToDictionary(Name, type => type.GetProperty("inputFields").EnumerateArray().ToList());
        return
        [
            .. from field in schema.GetProperty("queryType").GetProperty("fields").EnumerateArray()
               from argument in field.GetProperty("args").EnumerateArray()
               where Name(argument) == "order"
               from key in inputs[Name(argument.GetProperty("type").GetProperty("ofType").GetProperty("ofType"))]
               from order in Orders(Name(field), key, inputs)
               select order,
        ];
    }

    private static IEnumerable<SortOrder> Orders(
        string connection,
        JsonElement key,
        Dictionary<string, List<JsonElement>> inputs) =>
        IsScalar(key)
            ? [new SortOrder(connection, $"[{{{Name(key)}: ASC}}]", false)]
            : inputs[Name(key.GetProperty("type"))].Where(IsScalar)
                .Select(inner => new SortOrder(connection, $"[{{{Name(key)}: {{{Name(inner)}: ASC}}}}]", true));

    private static bool IsScalar(JsonElement key) => Name(key.GetProperty("type")) == "SortEnumType";

    private static string Name(JsonElement named) => named.GetProperty("name").GetString()!;
}
