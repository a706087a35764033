using System.Buffers.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Writes and reads the cursors of one list in one request.</summary>
internal sealed class Cursors(CursorFormat format, RequestContext context)
{
    private readonly Lazy<string> _hash = new(() => format.Hash(context));

    /// <summary>The cursor of a row.</summary>
    public string OfRow(object?[] cells) => Of(format.Cells.Select(c => cells[c]));

    /// <summary>The cursor with these sort keys.</summary>
    public string Of(IEnumerable<object?> keys) =>
        Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(keys.Prepend(_hash.Value).ToArray()));

    /// <summary>The sort keys in a cursor.</summary>
    /// <exception cref="GraphQLException">It is broken or was made for another list.</exception>
    public IReadOnlyList<object?> Read(string cursor)
    {
        try
        {
            var parts = JsonSerializer.Deserialize<JsonElement[]>(Base64Url.DecodeFromChars(cursor)) ?? [];
            if (parts.Length == format.Count + 1 && parts[0].ValueEquals(_hash.Value))
            {
                return [.. parts.Skip(1).Select((part, i) => part.Deserialize(format.TypeOf(i)))];
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
