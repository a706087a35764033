using System.Collections;
using Npgsql;
using NpgsqlTypes;

namespace CrmGraph.Bench.Data;

/// <summary>A table with the value of each column; columns it does not name stay null or take their default.</summary>
/// <param name="name">The table, quoted where its name needs it.</param>
internal sealed class CopiedTable<T>(string name) : IEnumerable<string>
{
    private readonly List<(string Name, NpgsqlDbType Type, Func<T, object?> Value)> _columns = [];

    public void Add(string column, NpgsqlDbType type, Func<T, object?> value) => _columns.Add((column, type, value));

    /// <summary>Writes the rows with COPY.</summary>
    public async Task Fill(NpgsqlConnection connection, IEnumerable<T> rows)
    {
        var columns = string.Join(", ", this.Select(column => $"\"{column}\""));
        await using var copy = await connection.BeginBinaryImportAsync($"COPY {name} ({columns}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            await copy.StartRowAsync();
            foreach (var (_, type, value) in _columns)
            {
                await Write(copy, value(row), type);
            }
        }

        await copy.CompleteAsync();
    }

    public IEnumerator<string> GetEnumerator() => _columns.Select(column => column.Name).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Task Write(NpgsqlBinaryImporter copy, object? value, NpgsqlDbType type) =>
        value is null ? copy.WriteNullAsync() : copy.WriteAsync(value, type);
}
