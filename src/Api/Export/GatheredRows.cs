using System.Text;
using System.Text.Json;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Export;

/// <summary>
/// The rows of an export while it is gathered: one JSON array a line, which can be cut off anywhere and gone on with. A line begins
/// with the id of its row, by which a row that is met again is passed over; that of a row that is left out has nothing else.
/// </summary>
internal sealed class GatheredRows : IDisposable
{
    private const char ListSeparator = ';';

    private readonly FileStream _file;
    private readonly IReadOnlyList<ExportColumn> _columns;
    private readonly HashSet<Guid> _met = [];

    /// <param name="file">The rows that were gathered before; more are written behind them.</param>
    /// <param name="columns">What stands in a row.</param>
    public GatheredRows(FileStream file, IReadOnlyList<ExportColumn> columns)
    {
        (_file, _columns) = (file, columns);
        file.Position = 0;
        using var before = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        while (before.ReadLine() is { } line)
        {
            using var row = JsonDocument.Parse(line);
            Meet(row.RootElement[0]);
        }
    }

    /// <summary>The values of the rows that stay, one row after the other.</summary>
    public static IEnumerable<IReadOnlyList<object?>> Read(string path)
    {
        foreach (var line in File.ReadLines(path, Encoding.UTF8))
        {
            using var row = JsonDocument.Parse(line);
            if (row.RootElement.GetArrayLength() > 1)
            {
                yield return [.. row.RootElement.EnumerateArray().Skip(1).Select(Plain)];
            }
        }
    }

    /// <summary>The rows of a page that were not met before.</summary>
    public IReadOnlyList<JsonElement> New(IReadOnlyList<JsonElement> rows) => [.. rows.Where(row => !IsMet(row))];

    /// <summary>Adds rows.</summary>
    public void Append(IReadOnlyList<JsonElement> rows) => rows.ToList().ForEach(row => Write(row, _columns));

    /// <summary>Remembers rows that are left out.</summary>
    public void LeaveOut(IEnumerable<JsonElement> rows) => rows.ToList().ForEach(row => Write(row, []));

    /// <summary>Makes sure that all of it is on the disk; returns how many bytes it is.</summary>
    public async Task<long> Save(CancellationToken stop)
    {
        await _file.FlushAsync(stop);
        return _file.Position;
    }

    public void Dispose() => _file.Dispose();

    private void Write(JsonElement row, IReadOnlyList<ExportColumn> columns)
    {
        object? id = row.TryGetProperty(ListQuery.RowId, out var known) ? known : null;
        List<object?> values = [id, .. columns.Select(column => ValueAt(row, column.Path))];
        _file.Write(JsonSerializer.SerializeToUtf8Bytes(values));
        _file.WriteByte((byte)'\n');
        Meet(known);
    }

    private bool IsMet(JsonElement row) => row.TryGetProperty(ListQuery.RowId, out var id) && IdIn(id) is { } known && _met.Contains(known);

    private void Meet(JsonElement id)
    {
        if (IdIn(id) is { } known)
        {
            _met.Add(known);
        }
    }

    private static Guid? IdIn(JsonElement id) => id.ValueKind == JsonValueKind.String && NodeId.TryRead(id.GetString()!, out _, out var key) ? key : null;

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
