using System.Reflection;
using Npgsql;

namespace CrmGraph.Bench.Data;

/// <summary>SQL that is kept in files beside this one.</summary>
internal static class SqlFile
{
    public static async Task<string> Read(string name)
    {
        await using var file = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(file);
        return await reader.ReadToEndAsync();
    }

    /// <summary>Runs statements that may take as long as they need.</summary>
    public static async Task Run(this NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync();
    }
}
