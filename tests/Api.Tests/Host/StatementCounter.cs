using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Remembers the SQL that requests caused; the event pump's own reading is left out.</summary>
internal sealed class StatementCounter : DbCommandInterceptor
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

    public void Reset()
    {
        lock (_statements)
        {
            _statements.Clear();
        }
    }

    private static bool IsOfTheClock(string sql) =>
        sql.Contains("\"Events\"", StringComparison.Ordinal) || sql.Contains("\"MailedAt\" IS NULL", StringComparison.Ordinal)
        || sql.Contains("BreachedAt\" IS NULL", StringComparison.Ordinal);

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (!IsOfTheClock(command.CommandText))
        {
            lock (_statements)
            {
                _statements.Add(command.CommandText);
            }
        }

        return new(result);
    }
}
