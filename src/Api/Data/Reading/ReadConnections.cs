using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace CrmGraph.Api.Data.Reading;

/// <summary>Connections for reading without a context, from the pool that the contexts use.</summary>
internal sealed class ReadConnections(string connectionString, NpgsqlDataSource? postgres)
{
    public async ValueTask<DbConnection> Open(CancellationToken stop)
    {
        if (postgres is not null)
        {
            return await postgres.OpenConnectionAsync(stop);
        }

        var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(stop);
        SqliteText.Teach(connection);

        // SQLite works on the thread that asks, and its provider looks at the token only before it begins.
        var interrupt = stop.Register(() => Interrupt(connection));
        connection.StateChange += (_, _) => interrupt.Dispose();
        return connection;
    }

    private static void Interrupt(SqliteConnection connection)
    {
        if (connection.Handle is { } handle)
        {
            raw.sqlite3_interrupt(handle);
        }
    }
}
