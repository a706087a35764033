using System.Text;
using System.Text.Json;
using CrmGraph.Domain.Automation.Exports;

namespace CrmGraph.Api.Export;

/// <summary>The rows of an export while it is gathered: one JSON array a line, which can be cut off anywhere and gone on with.</summary>
internal static class KeptRows
{
    private const char ListSeparator = ';';

    /// <summary>Adds the rows of a page and makes sure that they are on the disk.</summary>
    public static void Append(FileStream file, IReadOnlyList<JsonElement> rows, IReadOnlyList<ExportColumn> columns)
    {
        foreach (var row in rows)
        {
            var values = columns.Select(column => ValueAt(row, column.Path)).ToList();
            file.Write(JsonSerializer.SerializeToUtf8Bytes(values));
            file.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads them one by one.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Read(string path)
    {
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            using var row = JsonDocument.Parse(line);
            yield return [.. row.RootElement.EnumerateArray().Select(Plain)];
        }
    }

    /// <summary>The value that a path leads to; none where something on the way is missing.</summary>
    private static object? ValueAt(JsonElement row, string path)
    {
        var value = row;
        foreach (var name in path.Split('.'))
        {
            if (value.ValueKind != JsonValueKind.Object || !value.TryGetProperty(name, out value))
            {
                return null;
            }
        }

        return value.ValueKind == JsonValueKind.Array ? string.Join(ListSeparator, value.EnumerateArray()) : value;
    }

    private static object? Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt32(out var whole) => whole,
        JsonValueKind.Number => value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.String => value.GetString(),
        _ => null,
    };
}
