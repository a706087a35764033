using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>Imports the files that wait, one after the other; those that a crash left behind as well.</summary>
internal sealed partial class ImportWorker(
    IServiceProvider services,
    ImportFolder folder,
    TimeProvider clock,
    ILogger<ImportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly Bell _bell = new();

    /// <summary>There is a new file.</summary>
    public void Wake() => _bell.Ring();

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(
        async stop =>
        {
            foreach (var id in folder.Runs())
            {
                await Take(id, stop);
            }

            await _bell.Wait(Interval, stop);
        },
        clock,
        log,
        stoppingToken);

    private async Task Take(Guid id, CancellationToken stop)
    {
        if (!await Claim(id, stop))
        {
            return;
        }

        try
        {
            await new FileImport(id, folder.PathOf(id), services).Run(null, stop);
            folder.Forget(id);
        }
        catch (OperationCanceledException)
        {
            await Release(id);
            throw;
        }
        catch (Exception failure) when (!Unavailability.IsMeantBy(failure))
        {
            Failed(log, failure, id);
            await GiveUp(id, stop);
        }
    }

    /// <summary>Whether this node may work on it; what has ended needs its file no more.</summary>
    private async Task<bool> Claim(Guid id, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var runs = scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ImportRun>().Where(run => run.Id == id);
        if (await runs.AnyAsync(run => run.FinishedAt != null, stop))
        {
            folder.Forget(id);
            return false;
        }

        var now = clock.UtcNow();
        DateTime? until = now + FileImport.Lease;
        return await runs
            .Where(run => run.LeasedUntil == null || run.LeasedUntil < now)
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.LeasedUntil, until), stop) == 1;
    }

    /// <summary>The server stops: the next start goes on at once.</summary>
    private async Task Release(Guid id)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ImportRun>()
            .Where(run => run.Id == id)
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.LeasedUntil, (DateTime?)null), CancellationToken.None);
    }

    private async Task GiveUp(Guid id, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (await db.Set<ImportRun>().SingleOrDefaultAsync(run => run.Id == id && run.FinishedAt == null, stop) is { } run)
        {
            run.Finish("The import failed unexpectedly; the server's log says why. What it has brought stays, the same file goes on.", clock.UtcNow());
            await db.SaveChangesAsync(stop);
        }

        folder.Forget(id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {RunId} failed unexpectedly")]
    private static partial void Failed(ILogger log, Exception failure, Guid runId);
}
