using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SQLitePCL;

namespace CrmGraph.Api.Data;

/// <summary>
/// Ends a running query when its request is cancelled. SQLite works on the thread that asks, and its provider looks at the
/// token only before it begins. Changes are left to end by themselves: an interrupted one would take its whole transaction along.
/// </summary>
internal sealed class SqliteInterrupts : DbCommandInterceptor
{
    private readonly ConcurrentDictionary<Guid, CancellationTokenRegistration> _running = new();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.CommandSource is CommandSource.LinqQuery or CommandSource.FromSqlQuery && command.Connection is SqliteConnection connection)
        {
            _running[eventData.CommandId] = cancellationToken.Register(() => raw.sqlite3_interrupt(connection.Handle));
        }

        return new(result);
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        Forget(eventData.CommandId);
        return result;
    }

    public override Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.CommandId);
        return Task.CompletedTask;
    }

    public override Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Forget(eventData.CommandId);
        return Task.CompletedTask;
    }

    private void Forget(Guid command)
    {
        if (_running.TryRemove(command, out var registration))
        {
            registration.Dispose();
        }
    }
}
