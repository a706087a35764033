using System.Data.Common;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Remembers the SQL that requests and the test itself cause, run by EF or by the engine; what the host does by the clock is left out.</summary>
internal sealed class StatementCounter : DbCommandInterceptor, ILoggerProvider, ILogger, IStartupFilter
{
    private static readonly AsyncLocal<bool> ByTheClock = new();

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
        services.AddSingleton<IStartupFilter>(this);
        services.AddLogging(log => log.AddProvider(this).AddFilter<StatementCounter>(typeof(SqlDatabase).FullName, LogLevel.Debug));
    }

    public void Reset()
    {
        lock (_statements)
        {
            _statements.Clear();
        }
    }

    /// <summary>Starts a host; what goes on from there without a request is not counted.</summary>
    public static async Task Start(IHost host)
    {
        ByTheClock.Value = true;
        await host.StartAsync();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Add(command.CommandText);
        return new(result);
    }

    Action<IApplicationBuilder> IStartupFilter.Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (HttpContext request, RequestDelegate answer) =>
        {
            ByTheClock.Value = false;
            await answer(request);
        });
        next(app);
    };

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
        if (!ByTheClock.Value)
        {
            lock (_statements)
            {
                _statements.Add(sql);
            }
        }
    }
}
