using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Automation.Exports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary>Makes the files that somebody waits for, one after the other, and removes those whose time is over.</summary>
internal sealed partial class ExportWorker(
    IServiceProvider services,
    ExportFolder folder,
    TimeProvider clock,
    ILogger<ExportWorker> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    private readonly Bell _bell = new();

    /// <summary>Somebody waits for a new file.</summary>
    public void Wake() => _bell.Ring();

    public override void Dispose()
    {
        _bell.Dispose();
        base.Dispose();
    }

    /// <summary>Removes the files that have expired.</summary>
    public async Task RemoveExpired(CancellationToken stop)
    {
        if (folder.Finished() is not { Count: > 0 } here)
        {
            return;
        }

        var (now, ids) = (clock.UtcNow(), here.ToList());
        await using var scope = services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ExportRun>()
            .Where(run => ids.Contains(run.Id) && run.ExpiresAt > now)
            .Select(run => run.Id)
            .ToListAsync(stop);
        ids.Except(kept).ToList().ForEach(folder.ForgetFile);
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(
        async stop =>
        {
            foreach (var id in folder.Gathering())
            {
                await Take(id, stop);
            }

            await RemoveExpired(stop);
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
            await new FileExport(id, folder, services).Run(null, stop);
            folder.ForgetRows(id);
        }
        catch (OperationCanceledException)
        {
            await Lease(id, null, CancellationToken.None);
            throw;
        }
        catch (Exception failure) when (!Unavailability.IsMeantBy(failure))
        {
            Failed(log, failure, id);
            await GiveUp(id, stop);
        }
    }

    /// <summary>Whether this node may work on it; what has ended needs its rows no more.</summary>
    private async Task<bool> Claim(Guid id, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (await db.Set<ExportRun>().AnyAsync(run => run.Id == id && run.FinishedAt != null, stop))
        {
            folder.ForgetRows(id);
            return false;
        }

        var now = clock.UtcNow();
        return await Lease(id, now + FileExport.Lease, stop, now);
    }

    /// <summary>Keeps a run for this node, or leaves it to any.</summary>
    private async Task<bool> Lease(Guid id, DateTime? until, CancellationToken stop, DateTime? ifFreeAt = null)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CrmDbContext>().Set<ExportRun>()
            .Where(run => run.Id == id && (ifFreeAt == null || run.LeasedUntil == null || run.LeasedUntil < ifFreeAt))
            .ExecuteUpdateAsync(run => run.SetProperty(r => r.LeasedUntil, until), stop) == 1;
    }

    private async Task GiveUp(Guid id, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CrmDbContext>();
        if (await db.Set<ExportRun>().SingleOrDefaultAsync(run => run.Id == id && run.FinishedAt == null, stop) is { } run)
        {
            run.Finish("The export failed unexpectedly; the server's log says why.", clock.UtcNow());
            await db.SaveChangesAsync(stop);
        }

        folder.ForgetRows(id);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {RunId} failed unexpectedly")]
    private static partial void Failed(ILogger log, Exception failure, Guid runId);
}
