using Npgsql;

namespace CrmGraph.Bench.Data;

/// <summary>Takes indexes away while millions of rows come in; making them anew afterwards takes a fraction of the time.</summary>
internal sealed class PausedIndexes
{
    private const string AllButKeys = """
        SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid)
        FROM pg_index i
        JOIN pg_class t ON t.oid = i.indrelid
        WHERE t.relnamespace = 'public'::regnamespace AND NOT i.indisprimary
        """;

    private readonly List<string> _definitions = [];

    private PausedIndexes()
    {
    }

    public static async Task<PausedIndexes> Drop(NpgsqlConnection connection)
    {
        var paused = new PausedIndexes();
        var names = new List<string>();
        await using (var command = new NpgsqlCommand(AllButKeys, connection))
        await using (var reader = await command.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
                paused._definitions.Add(reader.GetString(1));
            }
        }

        await connection.Run($"DROP INDEX {string.Join(", ", names)}");
        return paused;
    }

    public async Task Restore(NpgsqlConnection connection)
    {
        foreach (var definition in _definitions)
        {
            await connection.Run(definition);
        }
    }
}
