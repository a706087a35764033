using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>
/// Writes and reads cursors: the sort keys of a row, together with a hash of the field, its condition and its order. A cursor of
/// another list is refused instead of giving a wrong page.
/// </summary>
internal sealed class CursorFormat
{
    private const int HashBytes = 6;

    private readonly string _hash;
    private readonly int[] _cells;
    private readonly Type[] _types;

    /// <summary>Adds the sort keys to the cells of the query.</summary>
    public CursorFormat(FieldUse use, QueryShape shape, IReadOnlyList<SortKey> order)
    {
        var bound = $"{use.Coordinate} {Canonical.Text(use.Arguments.GetValueOrDefault("where"))} "
            + Canonical.Text(use.Arguments.GetValueOrDefault("order"));
        _hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(bound)).AsSpan(0, HashBytes));
        _cells = [.. order.Select(k => shape.Cell(k.Value))];
        _types = [.. order.Select(k => k.Value.Type)];
    }

    public string Write(object?[] row) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(_cells.Select(c => row[c]).Prepend(_hash).ToArray()));

    /// <exception cref="GraphQLException">The cursor is broken or was made for another list.</exception>
    public IReadOnlyList<object?> Read(string cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor)) ?? [];
            if (parts.Length == _types.Length + 1 && parts[0].ValueEquals(_hash))
            {
                return [.. parts.Skip(1).Select((part, i) => part.Deserialize(_types[i]))];
            }
        }
        catch (Exception e) when (e is FormatException or JsonException or InvalidOperationException)
        {
            throw Refused();
        }

        throw Refused();
    }

    private static GraphQLException Refused() =>
        new("The cursor specified is not valid for this list, its condition and its order.", "HC0078");
}
