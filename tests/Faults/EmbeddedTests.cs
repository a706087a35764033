using CrmGraph.Tests;
using Microsoft.Data.Sqlite;

namespace CrmGraph.Faults;

/// <summary>One node on SQLite under writes.</summary>
public sealed class EmbeddedTests
{
    private const int Writers = 16;

    [Fact(Explicit = true), Fault(12, "16 writers on SQLite while another process holds the write lock for 3 s, then `kill -9` in the middle of it")]
    public async Task A_locked_file_and_a_killed_program_lose_nothing()
    {
        var folder = Directory.CreateTempSubdirectory("crm-faults");
        var connectionString = $"Data Source={Path.Combine(folder.FullName, "crm.db")}";
        await using (var node = await Node.Start(connectionString))
        {
            await new Endurance([node]) { Opportunities = Writers }.Prove(async stop =>
            {
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
                await HoldWriteLock(connectionString, TimeSpan.FromSeconds(3), stop);
                await Task.Delay(TimeSpan.FromSeconds(1), stop);
                await node.Kill();
                Assert.Equal("ok", await Check(connectionString));
                await node.Start();
            });
        }

        folder.Delete(recursive: true);
    }

    private static async Task HoldWriteLock(string connectionString, TimeSpan time, CancellationToken stop)
    {
        await using var connection = await Open(connectionString);
        await Ask(connection, "BEGIN IMMEDIATE");
        await Task.Delay(time, stop);
        await Ask(connection, "ROLLBACK");
    }

    private static async Task<object?> Check(string connectionString)
    {
        await using var connection = await Open(connectionString);
        return await Ask(connection, "PRAGMA integrity_check");
    }

    private static async Task<SqliteConnection> Open(string connectionString)
    {
        var connection = new SqliteConnection($"{connectionString};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<object?> Ask(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }
}
