using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Tests.Live;

/// <summary>Makes each reading statement last a little and counts how many run at a time.</summary>
internal sealed class ReadsAtOnce : DbCommandInterceptor
{
    private static readonly TimeSpan Lasting = TimeSpan.FromMilliseconds(5);

    private readonly Lock _lock = new();
    private int _running;

    public int Most { get; private set; }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        lock (_lock)
        {
            Most = Math.Max(Most, ++_running);
        }

        await Task.Delay(Lasting, cancellationToken);
        return result;
    }

    public override InterceptionResult DataReaderDisposing(DbCommand command, DataReaderDisposingEventData eventData, InterceptionResult result)
    {
        lock (_lock)
        {
            _running--;
        }

        return result;
    }
}
