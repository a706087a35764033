using System.Data.Common;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Remembers the SQL that requests caused, run by EF or by the engine; the event pump's own reading is left out.</summary>
internal sealed class StatementCounter : DbCommandInterceptor, ILoggerProvider, ILogger
{
    private readonly List<string> _statements = [];

    public IReadOnlyList<string> Statements
    {
        get
        {
            lock (_statements)
            {
                return [.. _statements];
            }
        }
    }

    /// <summary>Watches the statements of a host.</summary>
    public void Watch(IServiceCollection services)
    {
        services.AddSingleton<IInterceptor>(this);
        services.AddLogging(log => log.AddProvider(this).AddFilter<StatementCounter>(typeof(SqlDatabase).FullName, LogLevel.Debug));
    }

    public void Reset()
    {
        lock (_statements)
        {
            _statements.Clear();
        }
    }

    private static bool IsOfTheClock(string sql) =>
        sql.Contains("\"Events\"", StringComparison.Ordinal) || sql.Contains("\"MailedAt\" IS NULL", StringComparison.Ordinal)
        || sql.Contains("BreachedAt\" IS NULL", StringComparison.Ordinal) || sql.Contains("\"LeasedUntil\"", StringComparison.Ordinal)
        || sql.Contains("INSERT INTO \"AccessEntries\"", StringComparison.Ordinal);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Add(command.CommandText);
        return new(result);
    }

    ILogger ILoggerProvider.CreateLogger(string categoryName) => this;

    bool ILogger.IsEnabled(LogLevel logLevel) => logLevel == LogLevel.Debug;

    IDisposable? ILogger.BeginScope<TState>(TState state) => null;

    void ILogger.Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Debug)
        {
            Add(formatter(state, exception));
        }
    }

    void IDisposable.Dispose()
    {
    }

    private void Add(string sql)
    {
        if (!IsOfTheClock(sql))
        {
            lock (_statements)
            {
                _statements.Add(sql);
            }
        }
    }
}
