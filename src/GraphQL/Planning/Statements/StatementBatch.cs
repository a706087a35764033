using System.Data.Common;

namespace CrmGraph.GraphQL.Planning.Statements;

/// <summary>
/// Statements that are run together on one connection: in one round trip where the database can, and always over the same data,
/// whatever is written meanwhile.
/// </summary>
internal sealed class StatementBatch : IAsyncDisposable
{
    private readonly DbConnection _connection;
    private readonly SqlDatabase _database;
    private readonly IReadOnlyList<BoundStatement> _statements;
    private DbBatch? _batch;
    private DbCommand? _command;
    private DbDataReader? _reader;
    private int _next;
    private bool _isInTransaction;

    private StatementBatch(SqlDatabase database, DbConnection connection, IReadOnlyList<BoundStatement> statements)
    {
        _database = database;
        _connection = connection;
        _statements = statements;
    }

    public static async Task<StatementBatch> OpenAsync(
        SqlDatabase database, IReadOnlyList<BoundStatement> statements, CancellationToken stop) =>
        new(database, await database.Connect(stop), statements);

    /// <summary>The result of the next statement.</summary>
    public async Task<DbDataReader> NextAsync(CancellationToken stop)
    {
        var statement = _statements[_next++];
        _database.Running(statement.Form.Sql.Text);
        if (_batch is not null)
        {
            await _reader!.NextResultAsync(stop);
            return _reader;
        }

        _reader = _statements.Count > 1 && _connection.CanCreateBatch
            ? await RunTogetherAsync(stop)
            : await RunAsync(statement, stop);
        return _reader;
    }

    /// <summary>Ends the transaction, when there is one.</summary>
    public async Task CompleteAsync(CancellationToken stop)
    {
        await CloseAsync();
        if (_isInTransaction)
        {
            await ExecuteAsync("COMMIT", stop);
            _isInTransaction = false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        if (_isInTransaction)
        {
            await ExecuteAsync("ROLLBACK", CancellationToken.None);
        }

        await _connection.DisposeAsync();
    }

    private async Task<DbDataReader> RunTogetherAsync(CancellationToken stop)
    {
        _batch = _connection.CreateBatch();
        Add(_database.BeginReading);
        await using var maker = _connection.CreateCommand();
        foreach (var statement in _statements)
        {
            var command = Add(statement.Form.Sql.Text);
            foreach (var parameter in statement.Form.Parameters(maker, statement.Values))
            {
                command.Parameters.Add(parameter);
            }
        }

        Add("COMMIT");
        return await _batch.ExecuteReaderAsync(stop);
    }

    private async Task<DbDataReader> RunAsync(BoundStatement statement, CancellationToken stop)
    {
        await CloseAsync();
        if (_statements.Count > 1 && !_isInTransaction)
        {
            await ExecuteAsync(_database.BeginReading, stop);
            _isInTransaction = true;
        }

        _command = statement.Command(_connection);
        return await _command.ExecuteReaderAsync(stop);
    }

    private DbBatchCommand Add(string sql)
    {
        var command = _batch!.CreateBatchCommand();
        command.CommandText = sql;
        _batch.BatchCommands.Add(command);
        return command;
    }

    private async Task ExecuteAsync(string sql, CancellationToken stop)
    {
        await using var command = _connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(stop);
    }

    private async ValueTask CloseAsync()
    {
        if (_reader is not null)
        {
            await _reader.DisposeAsync();
            _reader = null;
        }

        if (_command is not null)
        {
            await _command.DisposeAsync();
            _command = null;
        }

        if (_batch is not null)
        {
            await _batch.DisposeAsync();
            _batch = null;
        }
    }
}
