using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Privacy;

namespace CrmGraph.Api.Privacy.Reading;

/// <summary>Writes the notes of the access log within a second, many in one transaction, and the last ones when the server stops.</summary>
internal sealed partial class AccessLogWriter(AccessLog accesses, IServiceScopeFactory scopes, TimeProvider clock, ILogger<AccessLogWriter> log)
    : BackgroundService
{
    private const int MostAtOnce = 1_000;
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly List<AccessEntry> _unwritten = [];

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        using var limit = new CancellationTokenSource(Farewell, clock);
        try
        {
            await WriteAll(limit.Token);
        }
        catch (Exception failure)
        {
            Abandoned(log, failure, _unwritten.Count);
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(
        async stop =>
        {
            await accesses.Notes.WaitToReadAsync(stop);
            await WriteAll(stop);
            await Task.Delay(Interval, clock, stop);
        },
        clock,
        log,
        stoppingToken);

    private async Task WriteAll(CancellationToken stop)
    {
        while (Fill())
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
            db.AddRange(_unwritten);
            await db.SaveChangesAsync(stop);
            _unwritten.Clear();
        }

        if (accesses.TakeLost() is > 0 and var lost)
        {
            Lost(log, lost);
        }
    }

    /// <summary>What could not be written before comes first.</summary>
    private bool Fill()
    {
        while (_unwritten.Count < MostAtOnce && accesses.Notes.TryRead(out var entry))
        {
            _unwritten.Add(entry);
        }

        return _unwritten.Count > 0;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} reads of personal data were not written down: the buffer was full")]
    private static partial void Lost(ILogger log, int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} reads of personal data were not written down before the server stopped")]
    private static partial void Abandoned(ILogger log, Exception failure, int count);
}
